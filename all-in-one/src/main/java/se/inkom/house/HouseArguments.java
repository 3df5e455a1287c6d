package se.inkom.house;

import java.nio.file.Path;

/**
 * What the person asked for.
 *
 * @param data folder that holds everything that is kept between starts
 * @param ports where the house listens
 * @param feed whether the sample stream is played
 */
public record HouseArguments(Path data, HousePorts ports, boolean feed) {

    static final String USAGE = "Usage: AllInOne [--data DIR] [--port-offset N] [--feed | --no-feed]";

    static HouseArguments parse(String... args) {
        var data = Path.of("var");
        var offset = 0;
        var feed = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--data" -> data = Path.of(value(args, i++));
                case "--port-offset" -> offset = number(value(args, i++));
                case "--feed" -> feed = true;
                case "--no-feed" -> feed = false;
                default -> throw refused("The option %s is not known.".formatted(args[i]));
            }
        }
        return new HouseArguments(data.toAbsolutePath().normalize(), new HousePorts(offset), feed);
    }

    private static String value(String[] args, int option) {
        if (option + 1 >= args.length) {
            throw refused("The option %s needs a value.".formatted(args[option]));
        }
        return args[option + 1];
    }

    private static int number(String value) {
        try {
            var offset = Integer.parseInt(value);
            if (offset >= 0 && offset <= HousePorts.GREATEST_OFFSET) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // said below, like any other unusable value
        }
        throw refused(
                "The port offset must be a number from 0 to %d, not %s.".formatted(HousePorts.GREATEST_OFFSET, value));
    }

    private static HouseProblem refused(String sentence) {
        return new HouseProblem(HouseProblem.USAGE, sentence + " " + USAGE);
    }
}
