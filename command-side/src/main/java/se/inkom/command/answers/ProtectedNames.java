package se.inkom.command.answers;

/** Knows the names of people with protected identity, and tells only that one occurs, never which (R51). */
public interface ProtectedNames {
    boolean areIn(String text);
}
