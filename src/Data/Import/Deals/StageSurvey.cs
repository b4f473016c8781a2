using System.Globalization;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// Looks through the deals before they are loaded, for stages that no list names: each company has its own. What such a
/// stage is, its deals say themselves: closed, won, category, probability. Most rows decide.
/// </summary>
/// <param name="tables">The import's tables, with the stages of a file of stages if there is one.</param>
/// <param name="listed">The stages that the mapping lists; only those that deals are in are made.</param>
internal sealed class StageSurvey(LoadTables tables, IReadOnlyList<StageRow> listed)
{
    private const double Certain = 0.995;

    private readonly Dictionary<string, Evidence> found = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the stages of a source of deals or of their history.</summary>
    public void Take(BoundSource source, CancellationToken cancellation)
    {
        foreach (var row in source.ReadRows())
        {
            cancellation.ThrowIfCancellationRequested();
            var fields = new RowFields(tables, source.Field, row);
            if (row.Problem is not null || fields.Peek("stage") is not { Length: > 0 and <= 100 } name)
            {
                continue;
            }

            Of(name)
                .Add(
                    fields.Peek("is_closed"),
                    fields.Peek("is_won"),
                    fields.Share("probability"),
                    fields.Peek("category")
                );
            foreach (var (_, earlier) in source.Earlier)
            {
                if (earlier.GetValueOrDefault("stage")?.Text(row) is { Length: > 0 and <= 100 } before)
                {
                    Of(before).Add(null, null, null, null);
                }
            }
        }
    }

    /// <summary>Reads the stages that a history of changes names: one that no deal is in any more is known by name alone.</summary>
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
                    if (name is { Length: > 0 and <= 100 })
                    {
                        Of(name).Add(null, null, null, null);
                    }
                }
            }
        }
    }

    /// <summary>Makes the stages that are not known yet. Side effect: rows of <c>stage</c>; says so in the session.</summary>
    public void Finish()
    {
        var last = tables.StageById.Values.Select(stage => stage.Position).DefaultIfEmpty(0).Max();
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
                tables.Session.Findings.Add((Targets.Opportunity, Sentence(evidence, stage)));
            }
        }

        if (tables.FirstOpen() is null)
        {
            var first =
                listed.FirstOrDefault(stage => stage.Outcome == (int)StageOutcome.Open) ?? new Evidence("Open").Judge();
            tables.Stages.Rows.Put(Tables.Stage.ValuesOf(first with { Position = ++last }));
        }

        tables.Stages.Flush();
    }

    private Evidence Of(string name)
    {
        if (name == LoadTables.FirstStage || !found.TryGetValue(name, out var evidence))
        {
            evidence = new(name);
            if (name != LoadTables.FirstStage)
            {
                found[name] = evidence;
            }
        }

        return evidence;
    }

    private StageRow? Listed(string name) =>
        listed.FirstOrDefault(stage => string.Equals(stage.Name, name, StringComparison.OrdinalIgnoreCase));

    private static string Sentence(Evidence evidence, StageRow stage)
    {
        var share = stage.Probability is { } probability
            ? string.Create(CultureInfo.InvariantCulture, $", {probability * 100:0}%")
            : "";
        return $"The stage {ValueReader.Quote(stage.Name)} is in no list of stages; by {evidence.Basis} it counts as "
            + $"{((StageOutcome)stage.Outcome).ToString().ToLowerInvariant()}, {(ForecastCategory)stage.Category}{share}.";
    }

    /// <summary>What the rows of a stage say of it.</summary>
    private sealed class Evidence(string name)
    {
        private readonly Dictionary<ForecastCategory, int> categories = [];
        private int rows;
        private int flags;
        private int closed;
        private int won;
        private int shares;
        private double sum;

        public string Name => name;

        /// <summary>In words, what the judgement stands on.</summary>
        public string Basis =>
            flags > 0 ? "the closed and won of its own rows"
            : categories.Count > 0 ? "the forecast category of its own rows"
            : shares > 0 ? "the probability of its own rows"
            : "nothing that is known";

        public void Add(string? isClosed, string? isWon, double? probability, string? category)
        {
            rows++;
            var (closes, wins) = (Flag(isClosed), Flag(isWon));
            flags += closes is not null || wins is not null ? 1 : 0;
            closed += closes == true || wins == true ? 1 : 0;
            won += wins == true ? 1 : 0;
            if (probability is { } share)
            {
                shares++;
                sum += share;
            }

            if (category is not null && ValueReader.NameOf<ForecastCategory>(category) is { } known)
            {
                categories[known] = categories.GetValueOrDefault(known) + 1;
            }
        }

        public StageRow Judge()
        {
            var usual = categories.Count == 0 ? (ForecastCategory?)null : Usual();
            var share = shares == 0 ? (double?)null : Math.Round(sum / shares, 2);
            var outcome = Outcome(usual, share);
            return new()
            {
                Id = 0,
                Name = name,
                Position = 0,
                Outcome = (int)outcome,
                Category = (int)(usual ?? MappingReader.CategoryOf(outcome)),
                Probability = share,
            };
        }

        private StageOutcome Outcome(ForecastCategory? usual, double? share)
        {
            if (flags > 0)
            {
                return won * 2 > flags ? StageOutcome.Won
                    : closed * 2 > flags ? StageOutcome.Lost
                    : StageOutcome.Open;
            }

            return usual == ForecastCategory.Closed || (usual is null && share >= Certain) ? StageOutcome.Won
                : usual is null or ForecastCategory.Omitted && share <= 0 ? StageOutcome.Lost
                : StageOutcome.Open;
        }

        private ForecastCategory Usual() =>
            categories.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;

        private static bool? Flag(string? text) => text is null ? null : FlagText.Parse(text);
    }
}
