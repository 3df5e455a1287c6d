package se.inkom.house.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Function;

/**
 * One rule of the house, for any root package: the real {@code se.inkom} or a planted copy.
 *
 * @param name also the last segment of the package that holds the planted violation
 * @param guarded the rooms in which the rule must find classes, or it guards nobody
 */
record HouseRule(String name, Set<Room> guarded, Function<String, ArchRule> in) {
    static HouseRule of(String name, Function<String, ArchRule> in, Room... guarded) {
        return new HouseRule(name, Set.of(guarded), in);
    }
}
