// SPDX-License-Identifier: AGPL-3.0-or-later
// Checks docker-compose.yml without a container engine: it parses, every service is complete, no password has a default.
import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';

const file = process.argv[2];
const text = readFileSync(file, 'utf8');
const compose = yaml.load(text);
const faults = [];
const services = Object.entries(compose.services ?? {});
const volumes = Object.keys(compose.volumes ?? {});

if (services.length === 0) faults.push('no services');
for (const [name, service] of services) {
  if (!service.image && !service.build) faults.push(`${name}: neither image nor build`);
  if (!service.healthcheck) faults.push(`${name}: no healthcheck`);
  if (service.build && !/GET \/salute\/pronto /.test(String(service.healthcheck?.test))) {
    faults.push(`${name}: the healthcheck does not ask whether the product is ready`);
  }
  for (const needed of Object.keys(service.depends_on ?? {})) {
    if (!compose.services[needed]) faults.push(`${name}: depends on ${needed}, which is no service`);
  }
  for (const volume of service.volumes ?? []) {
    const source = String(volume).split(':')[0];
    if (/^[\w-]+$/.test(source) && !volumes.includes(source)) faults.push(`${name}: volume ${source} is not declared`);
  }
  for (const [key, value] of Object.entries(service.environment ?? {})) {
    const optional = /^(PIANOZONA_ACCOUNT_FIRSTADMINISTRATOR|KC_BOOTSTRAP_ADMIN|SPRING_MAIL|PIANOZONA_DOCUMENT_SEAL)/.test(key) && /^\$\{[A-Z_]+:-\}$/.test(value);
    if (/PASSWORD/.test(key) && !optional && !/^\$\{[A-Z_]+:\?[^}]+\}$/.test(value)) {
      faults.push(`${name}: ${key} must come from the environment as \${NAME:?message}`);
    }
  }
}
faults.forEach((fault) => console.error(`${file}: ${fault}`));
process.exit(faults.length === 0 ? 0 : 1);
