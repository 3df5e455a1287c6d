package se.inkom.query.support;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.inkom.web.Problems;

@RestController
@RequestMapping("/api/projections")
class ProjectionsApi {
    private final ProjectionGroups groups;
    private final Rebuilds rebuilds;

    ProjectionsApi(ProjectionGroups groups, Rebuilds rebuilds) {
        this.groups = groups;
        this.rebuilds = rebuilds;
    }

    @GetMapping
    Projections projections() {
        return new Projections(groups.status());
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Projections rebuildAll() {
        rebuilds.begin(List.of());
        return projections();
    }

    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionStatus rebuildProjection(@PathVariable String name) {
        status(name);
        rebuilds.begin(List.of(name));
        return status(name);
    }

    @DeleteMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelRebuild(@PathVariable String name) {
        rebuilds.cancel(status(name).name());
    }

    private ProjectionStatus status(String name) {
        return groups.status().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    record Projections(List<ProjectionStatus> items) {}
}
