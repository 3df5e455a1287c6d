package se.inkom.planted.bannedaxon.command.effects;

import org.axonframework.modelling.saga.StartSaga;

class CulpritWithSaga {
    @StartSaga
    void begin() {}
}
