using System.Globalization;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// Looks through the deals before they are loaded, for stages that no list names: each company has its own. What such a
/// stage is, its deals say themselves: closed, won, category, probability. Most rows decide; those whose own closed and
/// won say otherwise get a stage of their own beside it, so that no won deal counts as lost because most others are.
/// </summary>
/// <param name="tables">The import's tables, with the stages of a file of stages if there is one.</param>
/// <param name="listed">The stages that the mapping lists; only those that deals are in are made.</param>
internal sealed class StageSurvey(LoadTables tables, IReadOnlyList<StageRow> listed)
{
    private readonly Dictionary<string, StageEvidence> found = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the stages of a source of deals or of their history.</summary>
    public void Take(BoundSource source, CancellationToken cancellation)
    {
        foreach (var row in source.ReadRows())
        {
            cancellation.ThrowIfCancellationRequested();
            var fields = new RowFields(tables, source.Field, row);
            if (
                row.Problem is not null
                || fields.Peek("stage") is not { Length: > 0 and <= SplitStages.LongestName } name
            )
            {
                continue;
            }

            Find(name, source)
                .Add(
                    new(Flag(fields.Peek("is_closed")), Flag(fields.Peek("is_won"))),
                    fields.Share("probability"),
                    fields.Peek("category")
                );
            foreach (var (_, earlier) in source.Earlier)
            {
                if (
                    earlier.GetValueOrDefault("stage")?.Text(row) is
                    { Length: > 0 and <= SplitStages.LongestName } before
                )
                {
                    Find(before, source).Add(default, null, null);
                }
            }
        }
    }

    /// <summary>
    /// Reads the stages that a history of changes names: one that no deal is in any more is known by name alone.
    /// </summary>
    public void TakeChanges(BoundSource source, CancellationToken cancellation)
    {
        foreach (var row in source.ReadRows())
        {
            cancellation.ThrowIfCancellationRequested();
            var fields = new RowFields(tables, source.Field, row);
            if (row.Problem is null && fields.Peek("field") == "stage")
            {
                foreach (var name in new[] { fields.Peek("old"), fields.Peek("new") })
                {
                    if (name is { Length: > 0 and <= SplitStages.LongestName })
                    {
                        Find(name, source).Add(default, null, null);
                    }
                }
            }
        }
    }

    /// <summary>
    /// Makes the stages that are not known yet. Side effect: rows of <c>stage</c>; says so in the session.
    /// </summary>
    public void Finish()
    {
        var last = tables.StageById.Values.Select(stage => stage.Position).DefaultIfEmpty(0).Max();
        var own = found.Values.Where(evidence => !IsListed(evidence.Name)).ToList();
        var made = found
            .Values.Where(evidence => tables.Stages.Find(evidence.Name, ReferenceBy.Name) is null)
            .Select(evidence => (Evidence: evidence, Stage: Listed(evidence.Name) ?? evidence.Judge()))
            .OrderBy(pair => pair.Stage.Outcome)
            .ThenBy(pair => pair.Stage.Probability ?? 0.5)
            .ThenBy(pair => pair.Stage.Position)
            .ThenBy(pair => pair.Stage.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var (evidence, stage) in made)
        {
            tables.Stages.Rows.Put(Tables.Stage.ValuesOf(stage with { Position = ++last }));
            if (Listed(evidence.Name) is null)
            {
                tables.Session.Findings.Add((evidence.Target, Sentence(evidence, stage)));
            }
        }

        foreach (var evidence in own.OrderBy(evidence => evidence.Name, StringComparer.Ordinal))
        {
            last = Split(evidence, last);
        }

        if (tables.FirstOpen() is null)
        {
            var first =
                listed.FirstOrDefault(stage => stage.Outcome == (int)StageOutcome.Open)
                ?? new StageEvidence("Open", "", Targets.Stage).Judge();
            tables.Stages.Rows.Put(Tables.Stage.ValuesOf(first with { Position = ++last }));
        }

        tables.Stages.Flush();
    }

    /// <summary>
    /// Whether the mapping, or a file of stages in this extract or an earlier one, says what the stage is.
    /// </summary>
    private bool IsListed(string name) => Listed(name) is not null || tables.ListedStages.Has(name);

    /// <summary>Gives the rows whose flags say otherwise than the stage a stage of their own.</summary>
    /// <returns>The last position that is taken.</returns>
    private int Split(StageEvidence evidence, int last)
    {
        var stage = tables.StageById[tables.Stages.Find(evidence.Name, ReferenceBy.Name)!.Value];
        foreach (var (outcome, rows) in evidence.Others((StageOutcome)stage.Outcome))
        {
            var part = Part(evidence, outcome, ref last);
            tables.Splits.Add(stage.Id, outcome, part.Id);
            tables.Session.Findings.Add((evidence.Target, SplitSentence(evidence, stage, part, rows)));
        }

        return last;
    }

    private StageRow Part(StageEvidence evidence, StageOutcome outcome, ref int last)
    {
        var name = SplitStages.NamePart(evidence.Name, outcome);
        if (tables.Stages.Find(name, ReferenceBy.Name) is not { } id)
        {
            var made = new StageRow
            {
                Id = 0,
                Name = name,
                Position = ++last,
                Outcome = (int)outcome,
                Category = (int)MappingReader.CategoryOf(outcome),
            };
            id = tables.Stages.Rows.Put(Tables.Stage.ValuesOf(made)).Id;
        }

        return tables.StageById[id].Outcome == (int)outcome
            ? tables.StageById[id]
            : throw new ImportException(
                evidence.File,
                0,
                $"some rows of the stage {ValueReader.Quote(evidence.Name)} are {outcome.ToWord()} by their own flags, and the stage {ValueReader.Quote(name)} is not; list the stages in the mapping."
            );
    }

    private StageEvidence Find(string name, BoundSource source)
    {
        if (name == LoadTables.FirstStage || !found.TryGetValue(name, out var evidence))
        {
            evidence = new(name, source.Rows.File, source.Rule.Target);
            if (name != LoadTables.FirstStage)
            {
                found[name] = evidence;
            }
        }

        return evidence;
    }

    private StageRow? Listed(string name) =>
        listed.FirstOrDefault(stage => string.Equals(stage.Name, name, StringComparison.OrdinalIgnoreCase));

    private static string Sentence(StageEvidence evidence, StageRow stage)
    {
        var share = stage.Probability is { } probability
            ? string.Create(CultureInfo.InvariantCulture, $", {probability * 100:0}%")
            : "";
        return $"The stage {ValueReader.Quote(stage.Name)} is in no list of stages; by {evidence.Basis} it counts as "
            + $"{((StageOutcome)stage.Outcome).ToWord()}, {(ForecastCategory)stage.Category}{share}.";
    }

    private static string SplitSentence(StageEvidence evidence, StageRow stage, StageRow part, int rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The stage {ValueReader.Quote(evidence.Name)} counts as {((StageOutcome)stage.Outcome).ToWord()}; its {rows:#,0} rows that are {((StageOutcome)part.Outcome).ToWord()} by their own closed and won are in the stage {ValueReader.Quote(part.Name)}."
        );

    private static bool? Flag(string? text) => text is null ? null : FlagText.Parse(text);
}
