package se.inkom.planted.bannedaxon.command.effects;

import org.axonframework.deadline.DeadlineManager;

class CulpritWithDeadline {
    Class<?> truth = DeadlineManager.class;
}
