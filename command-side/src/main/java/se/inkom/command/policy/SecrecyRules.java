package se.inkom.command.policy;

/**
 * How secret posts are handled (R51, R52).
 *
 * @param registerBeforeRemoval the diary comes before the removal (I4)
 */
public record SecrecyRules(boolean registerBeforeRemoval) {
    static final SecrecyRules NONE = new SecrecyRules(true);
}
