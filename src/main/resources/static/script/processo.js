/* SPDX-License-Identifier: AGPL-3.0-or-later */
// Draws the model of a process and marks its steps. Without it the page says the same in words.
(function () {
  "use strict";

  const schema = document.getElementById("schema-processo");

  function mark(canvas, registry, steps, marker) {
    steps.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
  }

  /** Ids of elements, none where the page names none. */
  function ids(list) {
    return (list || "").split(" ").filter(Boolean);
  }

  async function draw() {
    const answer = await fetch(schema.dataset.modello, { credentials: "same-origin" });
    if (!answer.ok) {
      return;
    }
    schema.hidden = false;
    const viewer = new window.BpmnJS({ container: schema });
    await viewer.importXML(await answer.text());
    const canvas = viewer.get("canvas");
    const registry = viewer.get("elementRegistry");
    mark(canvas, registry, ids(schema.dataset.conclusi), "pz-passo-fatto");
    mark(canvas, registry, ids(schema.dataset.aperti), "pz-passo-aperto");
    canvas.zoom("fit-viewport", "auto");
    const current = ids(schema.dataset.aperti).map((id) => registry.get(id)).find(Boolean);
    if (current && canvas.zoom() < 0.5) {
      const outer = canvas.viewbox().outer;
      const scale = 0.7;
      canvas.viewbox({
        x: current.x + current.width / 2 - outer.width / scale / 2,
        y: current.y + current.height / 2 - outer.height / scale / 2,
        width: outer.width / scale,
        height: outer.height / scale,
      });
    }
    // The mark of bpmn.io stays as it is (its licence asks for it); only what it is called is Italian here.
    schema.querySelector(".bjs-powered-by").title = "Disegnato con bpmn.io";
    schema.dataset.disegnato = "";
  }

  if (schema && window.BpmnJS) {
    draw().catch(() => {
      schema.hidden = true;
    });
  }
})();
