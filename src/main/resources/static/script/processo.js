/* SPDX-License-Identifier: AGPL-3.0-or-later */
// Draws the model of a process and marks its steps. Without it the page says the same in words.
(function () {
  "use strict";

  const schema = document.getElementById("schema-processo");
  const folded = document.getElementById("disegno-processo");

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
      folded.hidden = true;
      return;
    }
    const viewer = new window.BpmnJS({ container: schema });
    await viewer.importXML(await answer.text());
    const canvas = viewer.get("canvas");
    const registry = viewer.get("elementRegistry");
    mark(canvas, registry, ids(schema.dataset.conclusi), "pz-passo-fatto");
    mark(canvas, registry, ids(schema.dataset.aperti), "pz-passo-aperto");
    canvas.zoom("fit-viewport", "auto");
    // The mark of bpmn.io stays as it is (its licence asks for it); only what it is called is Italian here.
    schema.querySelector(".bjs-powered-by").title = "Disegnato con bpmn.io";
    schema.dataset.disegnato = "";
  }

  // Drawn when it is opened: only then it has a size to be fitted into.
  if (schema && window.BpmnJS) {
    folded.hidden = false;
    folded.addEventListener(
      "toggle",
      () =>
        draw().catch(() => {
          folded.hidden = true;
        }),
      { once: true },
    );
  }
})();
