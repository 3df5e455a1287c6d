package se.inkom.planted.proofsalone.proofs;

import se.inkom.events.ids.CaseId;

class CulpritWithEvents {
    String show(CaseId id) {
        return id.toString();
    }
}
