using System.Globalization;
using System.Text;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Proposing;

/// <summary>Writes the mapping of the files that were found, and says what has to be asked.</summary>
internal sealed class ProposedMapping
{
    /// <summary>The lookup that turns the ids of stages into their names.</summary>
    public const string StageNames = "stageNames";

    private readonly IReadOnlyDictionary<string, FileMatch> files;
    private readonly MapAnswers answers;
    private readonly ProposedStages stages;
    private readonly ProposedDates dates;
    private readonly ProposedFields fields;

    /// <param name="files">The files, by target.</param>
    /// <param name="answers">What the source does not say.</param>
    public ProposedMapping(IReadOnlyDictionary<string, FileMatch> files, MapAnswers answers)
    {
        (this.files, this.answers) = (files, answers);
        stages = new(files[Targets.Opportunity], files.ContainsKey(Targets.Stage), answers);
        dates = new(files, answers.IsDayFirst);
        fields = new(files, stages, dates, answers);
    }

    private IEnumerable<ColumnProfile> Used =>
        files.Values.SelectMany(file => file.Fields.Values).Select(match => match.Column);

    /// <summary>The mapping as a file.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder(
            "# Proposed by map from the files' names, columns and values. Confidence stands beside each column.\n"
        );
        Settings(yaml);
        var listed = stages.Lines().ToList();
        if (listed.Count > 0)
        {
            yaml.Append("\nstages:\n").AppendJoin("\n", listed).Append('\n');
        }

        if (files.TryGetValue(Targets.Stage, out var named) && named.Column(FieldWords.StageKey) is { } key)
        {
            var name = YamlText.Quoted((named.Column("name") ?? key).Name);
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"\nlookups:\n  {StageNames}: {{ file: {YamlText.Quoted(named.Profile.File)}, key: {YamlText.Quoted(key.Name)}, value: {name} }}\n"
            );
        }

        yaml.Append("\nsources:\n");
        foreach (var target in Targets.Names.Where(files.ContainsKey))
        {
            Source(yaml, files[target]);
        }

        return yaml.ToString();
    }

    /// <summary>What is wrong with answers, one sentence; null where nothing is.</summary>
    public string? ProblemOf(MapAnswers given) => new AnswerCheck(files, stages).ProblemOf(given);

    /// <summary>What nobody has answered yet.</summary>
    public IReadOnlyList<MapQuestion> Questions()
    {
        MapQuestion?[] asked =
        [
            Ask(
                answers.FiscalFirstMonth is null,
                "fiscal-start",
                "In which month does the fiscal year start, 1 to 12?",
                "what the database remembers, else 1"
            ),
            Ask(
                answers.Currency is null,
                "currency",
                "In which currency do you report, such as USD?",
                "what the database remembers, else USD"
            ),
            Ask(
                answers.Zone is null,
                "zone",
                "In which time zone do your days begin, such as Europe/Berlin?",
                "what the database remembers, else UTC"
            ),
            .. AboutStages(),
            .. AboutData(),
        ];
        return [.. asked.OfType<MapQuestion>()];
    }

    private IEnumerable<MapQuestion?> AboutStages()
    {
        if (!stages.AreKnown && answers.Won.Count + answers.Lost.Count == 0)
        {
            yield return new(
                "won",
                $"Which stages are won? The stages are {string.Join(", ", stages.Stages)}.",
                Judged(Warehouse.StageOutcome.Won)
            );
            yield return new("lost", "Which stages are lost?", Judged(Warehouse.StageOutcome.Lost));
        }
    }

    private string Judged(Warehouse.StageOutcome outcome) =>
        string.Join(", ", stages.Judged.Where(stage => stage.Outcome == outcome).Select(stage => stage.Name))
            is { Length: > 0 } names
            ? names
            : "none";

    private IEnumerable<MapQuestion?> AboutData()
    {
        yield return Ask(
            answers.SeesAll.Count == 0,
            "sees-all",
            "Who sees the whole company? Ids, names or addresses, divided by commas.",
            "nobody; managers see those below them"
        );
        yield return Ask(
            files.TryGetValue(Targets.Quota, out var quotas)
                && quotas.Column("period_end") is null
                && answers.QuotaPeriod is null,
            "quota-period",
            "What is a quota for: month, quarter or year?",
            "quarter"
        );
        yield return Ask(
            dates.AreUnsure,
            "day-first",
            "Are dates written with the day first? Those of the files could be either.",
            "no, the month first"
        );
    }

    private static MapQuestion? Ask(bool isOpen, string key, string text, string otherwise) =>
        isOpen ? new(key, text, otherwise) : null;

    private void Settings(StringBuilder yaml)
    {
        var isComma = Used.Any(column =>
            column.Shapes.CommaNumber > column.Shapes.Number && column.Shapes.CommaNumber > 0.8
        );
        var lines = new (bool IsGiven, string Line)[]
        {
            (
                answers.FiscalFirstMonth is not null,
                string.Create(CultureInfo.InvariantCulture, $"fiscalFirstMonth: {answers.FiscalFirstMonth}")
            ),
            (answers.Currency is not null, $"currency: {answers.Currency}"),
            (answers.Zone is not null, $"zone: {answers.Zone}"),
            (isComma, "decimals: comma"),
            (answers.Encoding is not null, $"encoding: {answers.Encoding}"),
        };
        if (lines.Any(line => line.IsGiven))
        {
            yaml.Append("settings:\n");
            foreach (var (_, line) in lines.Where(line => line.IsGiven))
            {
                yaml.Append("  ").Append(line).Append('\n');
            }
        }
    }

    private void Source(StringBuilder yaml, FileMatch file)
    {
        yaml.Append("  - file: ").Append(YamlText.Quoted(file.Profile.File)).Append('\n');
        yaml.Append("    target: ").Append(file.Words.Target).Append('\n');
        if (file.Words.Target == Targets.Opportunity)
        {
            yaml.Append("    closeBeforeCreated: accept\n");
        }

        yaml.Append("    fields:\n");
        foreach (var (field, rule, confidence) in fields.WriteRules(file))
        {
            yaml.Append("      ").Append(field).Append(": ").Append(rule);
            if (confidence is { } known)
            {
                yaml.Append(string.Create(CultureInfo.InvariantCulture, $" # {known:0.00}"));
            }

            yaml.Append('\n');
        }
    }
}
