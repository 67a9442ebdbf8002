-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Of the engine's history of steps, tasks and variables the product asks by instance, and its clean-up by day of removal.
-- Without the other indexes, and with room left in each page, the end of a step rewrites its row and no index.
drop index if exists act_idx_hi_act_inst_start_end;
drop index if exists act_idx_hi_act_inst_end;
drop index if exists act_idx_hi_act_inst_comp;
drop index if exists act_idx_hi_act_inst_stats;
drop index if exists act_idx_hi_act_inst_tenant_id;
drop index if exists act_idx_hi_act_inst_proc_def_key;
drop index if exists act_idx_hi_ai_pdefid_end_time;
drop index if exists act_idx_hi_task_inst_tenant_id;
drop index if exists act_idx_hi_task_inst_proc_def_key;
drop index if exists act_idx_hi_taskinstid_procinst;
drop index if exists act_idx_hi_task_inst_start;
drop index if exists act_idx_hi_task_inst_end;
drop index if exists act_idx_hi_casevar_case_inst;
drop index if exists act_idx_hi_procvar_name_type;
drop index if exists act_idx_hi_var_inst_tenant_id;
drop index if exists act_idx_hi_var_inst_proc_def_key;
drop index if exists act_idx_hi_varinst_bytear;
drop index if exists act_idx_hi_varinst_name;

-- Nobody owns a task here and no list is asked by its last change.
drop index if exists act_idx_task_owner;
drop index if exists act_idx_task_last_updated;

alter table act_hi_actinst set (fillfactor = 80);
alter table act_hi_taskinst set (fillfactor = 80);
alter table act_ru_execution set (fillfactor = 80);
alter table act_ru_variable set (fillfactor = 80);
