using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Proposing;

/// <summary>Writes the rule of each field of a file.</summary>
/// <param name="files">All files, by target.</param>
/// <param name="stages">What the stages are.</param>
/// <param name="dates">In which formats the dates are written.</param>
/// <param name="answers">What the source does not say.</param>
internal sealed class ProposedFields(
    IReadOnlyDictionary<string, FileMatch> files,
    ProposedStages stages,
    ProposedDates dates,
    MapAnswers answers
)
{
    /// <summary>The fields in the order of their target, each with its rule in YAML and how sure it is.</summary>
    public IEnumerable<(string Field, string Rule, double? Confidence)> WriteRules(FileMatch file)
    {
        foreach (var field in Targets.Fields(file.Words.Target)!)
        {
            if (file.Fields.TryGetValue(field.Name, out var match))
            {
                yield return (field.Name, Rule(file, field, match), match.Confidence);
            }
            else if (Made(file, field.Name) is { } rule)
            {
                yield return (field.Name, rule, null);
            }
        }
    }

    private static string Column(ColumnProfile column) => $"column: {YamlText.Quoted(column.Name)}";

    private string Rule(FileMatch file, TargetField field, FieldMatch match)
    {
        var column = Column(match.Column);
        return (file.Words.Target, field.Name, field.Kind) switch
        {
            (Targets.Opportunity, "stage", _) => Stage(match),
            (Targets.Opportunity, "is_closed" or "is_won", _) when stages.Status is not null => Made(file, field.Name)!,
            (Targets.Opportunity, "owner", _) => files.ContainsKey(Targets.Seller)
                ? $"{{ {column}, by: {By(match)}, placeholder: Unassigned }}"
                : $"{{ {column}, by: name, onUnknown: create }}",
            (Targets.Seller, "name", _) when match.Confidence < 0.9 && FullName(file) is { } full => full,
            (Targets.Version, "stage", _) => $"{{ {column}, onUnknown: create }}",
            (Targets.Change, "old" or "new", _)
                when files[Targets.Opportunity].Column("close_on") is { } close
                    && Formats(close) is { Length: > 0 } read => $"{{ {column}{read} }}",
            (Targets.Change, "field", _) => $"{{ {column}, values: {Changes(match.Column)} }}",
            (_, "manager", _) => $"{{ {column}, by: {By(match)}, onUnknown: \"null\" }}",
            (_, _, ValueKind.Account or ValueKind.Product) => $"{{ {column}, by: {By(match)}, onUnknown: create }}",
            (_, _, ValueKind.Territory) => $"{{ {column}, onUnknown: create }}",
            (_, _, ValueKind.Opportunity) => $"{{ {column}, onUnknown: skip }}",
            (Targets.Quota or Targets.Call, _, ValueKind.Seller) => $"{{ {column}, by: {By(match)} }}",
            (_, _, ValueKind.Seller) => $"{{ {column}, by: {By(match)}, onUnknown: \"null\" }}",
            (_, _, ValueKind.Share) =>
                $"{{ {column}, percent: {(match.Column.Shapes.Largest > 1 ? "true" : "false")}, onInvalid: \"null\" }}",
            (_, _, ValueKind.Category) => Category(match.Column),
            (_, "next_step" or "next_step_on" or "employees" or "hired_on", _) =>
                $"{{ {column}{Formats(match.Column)}, onInvalid: \"null\" }}",
            (_, _, ValueKind.Date or ValueKind.Instant) when Formats(match.Column) is { Length: > 0 } read =>
                $"{{ {column}{read} }}",
            _ => YamlText.Quoted(match.Column.Name),
        };
    }

    /// <summary>
    /// How the dates of a column are written, to follow it; empty for ISO 8601 and where there are none.
    /// </summary>
    private string Formats(ColumnProfile column) =>
        dates.FindFormat(column) is { } format ? $", formats: {YamlText.List([format])}" : "";

    private static string By(FieldMatch match)
    {
        var name = (match.By ?? ReferenceBy.NameOrId).ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private string Stage(FieldMatch match)
    {
        var unknown = stages.AreKnown ? ", onUnknown: create" : "";
        if (match.By == ReferenceBy.CrmId)
        {
            return $"{{ {Column(match.Column)}, lookup: {ProposedMapping.StageNames}{unknown} }}";
        }

        if (stages.Status is not { } status)
        {
            return $"{{ {Column(match.Column)}{unknown} }}";
        }

        var values = YamlText.Map(stages.Statuses.Select(pair => (pair.Value, pair.Outcome.ToString())));
        return $"{{ cases: [{{ {Column(status)}, values: {values}, otherwise: \"\" }}, {YamlText.Quoted(match.Column.Name)}], onUnknown: create }}";
    }

    private static string Category(ColumnProfile column)
    {
        var values = column
            .Values.Where(value => ValueReader.NameOf<ForecastCategory>(value) is null)
            .Select(value => (value, OutcomeWords.ReadCategory(value) ?? ""))
            .ToList();
        var translated = values.Count == 0 ? "" : $", values: {YamlText.Map(values)}";
        return $"{{ {Column(column)}{translated}, onInvalid: \"null\" }}";
    }

    /// <summary>The names of a history's fields that are those of a deal's state.</summary>
    private string Changes(ColumnProfile column)
    {
        var deals = files[Targets.Opportunity];
        string[] kept = ["stage", "amount", "close_on", "category", "owner"];
        var pairs = column.Values.SelectMany(value =>
            kept.Where(field =>
                    deals.Column(field) is { } own
                    && ColumnNames.Bare(own.Name) is var bare
                    && (
                        ColumnNames.Bare(value) == bare
                        || ColumnNames.Bare(value) + "id" == bare
                        || ColumnNames.Bare(value) == bare + "name"
                    )
                )
                .Select(field => (value, field))
                .Take(1)
        );
        return YamlText.Map(pairs);
    }

    /// <summary>The rule of a field that no column fills, where something else can; null where nothing does.</summary>
    private string? Made(FileMatch file, string field) =>
        (file.Words.Target, field) switch
        {
            (Targets.Opportunity, "name") => Name(file),
            (Targets.Opportunity, "is_closed") when stages.Status is not null => Flag(
                stages.Statuses.Select(pair => pair.Value)
            ),
            (Targets.Opportunity, "is_won") when stages.Status is not null => Flag(
                stages.Statuses.Where(pair => pair.Outcome == StageOutcome.Won).Select(pair => pair.Value)
            ),
            (Targets.Seller, "name") => FullName(file) ?? Instead(file, "email") ?? Instead(file, "crm_id"),
            (Targets.Seller, "role") => Role(file),
            (Targets.Seller, "active_to") => ActiveTo(file),
            (_, "crm_id") => Key(file) ?? Instead(file, "email") ?? Instead(file, "name"),
            (_, "name") => Instead(file, "crm_id"),
            (Targets.Quota, "period") when answers.QuotaPeriod is { } period =>
                $"{{ constant: {YamlText.Quoted(period)} }}",
            _ => null,
        };

    /// <summary>A column that can be an id: each row has its own, in one word, and it is nothing else.</summary>
    private static string? Key(FileMatch file) =>
        file.Profile.Columns.FirstOrDefault(column =>
            column.IsUnique
            && column.Shapes.Date < 0.5
            && column.Values.All(value => !value.Contains(' ', StringComparison.Ordinal))
            && file.Fields.Values.All(match => match.Column.Name != column.Name)
        )
            is { } key
            ? YamlText.Quoted(key.Name)
            : null;

    private static string? Instead(FileMatch file, string field) =>
        file.Column(field) is { } column ? YamlText.Quoted(column.Name) : null;

    /// <summary>A deal without a name of its own is called by its customer and its id.</summary>
    private static string? Name(FileMatch file) =>
        (file.Column("account"), file.Column("crm_id")) switch
        {
            ({ } account, { } id) => $"{{ template: {YamlText.Quoted($"{{{account.Name}}} {{{id.Name}}}")} }}",
            _ => Instead(file, "crm_id"),
        };

    private static string? FullName(FileMatch file)
    {
        ColumnProfile? Named(string first) =>
            file.Profile.Columns.FirstOrDefault(column =>
                column.Words.Count == 2 && column.Words[0] == first && column.Words[1] == "name"
            );

        return (Named("first"), Named("last")) is ({ } given, { } family)
            ? $"{{ template: {YamlText.Quoted($"{{{given.Name}}} {{{family.Name}}}")} }}"
            : null;
    }

    /// <summary>Each of those who see all, by the column that names them.</summary>
    private string? Role(FileMatch file)
    {
        var rules = answers
            .SeesAll.Select(person => (Person: person, Key: PersonKeys.FindKey(file, person)))
            .Where(pair => pair.Key is not null)
            .GroupBy(pair => pair.Key!, pair => pair.Person)
            .Select(group =>
                $"{{ {Column(group.Key)}, values: {YamlText.Map(group.Select(person => (person, "vicePresident")))}, otherwise: \"\" }}"
            )
            .ToList();
        return rules switch
        {
            [] => null,
            [var only] => only,
            _ => $"{{ cases: [{string.Join(", ", rules)}] }}",
        };
    }

    /// <summary>Somebody who is not there any more left when the record was last changed.</summary>
    private string? ActiveTo(FileMatch file) =>
        (file.Column(FieldWords.IsActive), file.Profile.Columns.FirstOrDefault(column => IsChange(column)))
            is ({ } active, { } changed)
            ? $"{{ when: {{ {YamlText.Quoted(active.Name)}: {(active.Words.Contains("disabled", StringComparer.Ordinal) ? "\"true\"" : "\"false\"")} }}, {Column(changed)}{Formats(changed)} }}"
            : null;

    private static bool IsChange(ColumnProfile column) =>
        column.Shapes.Date > 0.8 && column.Words.Any(word => word is "modified" or "updated" or "update");

    private string Flag(IEnumerable<string> values) =>
        $"{{ {Column(stages.Status!)}, values: {YamlText.Map(values.Select(value => (value, "true")))}, otherwise: \"false\", default: \"false\" }}";
}
