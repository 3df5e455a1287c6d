package se.inkom.command.policy;

/** The policy that the installation is set to, as its file says and as it was understood. */
public record ConfiguredPolicy(String text, Policy policy) {}
