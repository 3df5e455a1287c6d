package se.inkom.query.support;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Projections", description = "For the operator: how far each read model has come, and making one anew.")
class ProjectionsApi {
    private final ProjectionGroups groups;

    ProjectionsApi(ProjectionGroups groups) {
        this.groups = groups;
    }

    @GetMapping
    @Operation(summary = "How far each projection has come")
    Projections projections() {
        return new Projections(groups.status());
    }

    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Make one projection anew from the ledger, while everything else runs on")
    ProjectionStatus rebuildProjection(@PathVariable String name) {
        return groups.rebuild(name).orElseThrow(Problems::notFound);
    }

    record Projections(List<ProjectionStatus> items) {}
}
