package se.inkom.query.support;

import java.util.List;
import org.springframework.boot.SpringApplication;
import se.inkom.query.QuerySideApplication;

/** A second instance of the reading room, in a process of its own: begins to rebuild everything and waits to be killed. */
final class RebuildAndWait {
    private RebuildAndWait() {}

    public static void main(String[] settings) throws InterruptedException {
        System.setProperty("spring.config.name", "query-side");
        var context = new SpringApplication(QuerySideApplication.class).run(settings);
        context.getBean(Rebuilds.class).begin(List.of());
        Thread.currentThread().join();
    }
}
