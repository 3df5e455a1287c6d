package se.inkom.query.support;

import java.util.List;
import org.springframework.http.HttpStatus;
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

    ProjectionsApi(ProjectionGroups groups) {
        this.groups = groups;
    }

    @GetMapping
    Projections projections() {
        return new Projections(groups.status());
    }

    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionStatus rebuildProjection(@PathVariable String name) {
        return groups.rebuild(name).orElseThrow(Problems::notFound);
    }

    record Projections(List<ProjectionStatus> items) {}
}
