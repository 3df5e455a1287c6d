package se.inkom.house;

import java.net.URI;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import se.inkom.house.demo.Demo;

/** Starts the whole house from the command line and keeps it until Ctrl-C. {@code ./inkom} is the comfortable way in. */
public final class AllInOne {
    /** Between two sample posts: slow enough to watch. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private AllInOne() {}

    public static void main(String[] args) {
        var progress = new Progress(System.out);
        try {
            run(HouseArguments.parse(args), progress);
        } catch (HouseProblem e) {
            System.err.println(e.getMessage());
            System.exit(e.exitCode());
        } catch (Exception e) {
            LoggerFactory.getLogger(AllInOne.class).error("the house did not start", e);
            System.err.println(
                    "Inkom could not start (" + rootOf(e) + "); the details are in logs/inkom.log in the data folder.");
            System.exit(HouseProblem.UNEXPECTED);
        }
    }

    private static void run(HouseArguments arguments, Progress progress) throws Exception {
        var house = new House(arguments, progress);
        HouseLogging.into(arguments.data().resolve("logs").resolve("inkom.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(house::close, "stop"));
        house.start();
        progress.say("ready");
        progress.show(Welcome.table(house));
        if (arguments.feed()) {
            feed(house, progress);
        }
    }

    private static void feed(House house, Progress progress) {
        var ports = house.arguments().ports();
        var places = new Demo.Places(
                URI.create("http://localhost:" + ports.torget()),
                URI.create("http://localhost:" + ports.command()),
                URI.create("http://localhost:" + ports.query()),
                house.issuer()::token);
        Thread.ofPlatform().name("demo").daemon().start(() -> new Demo(places, SECOND, progress::say).run());
    }

    private static String rootOf(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
