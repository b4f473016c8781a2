using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Import.Proposing;

/// <summary>
/// Finds a column for each field of a target, by the column's name, its values, and what they refer to.
/// </summary>
internal static class FileMatcher
{
    private const double LeastConfidence = 0.45;
    private const double Contained = 0.8;
    private const double PhraseStep = 0.004;

    /// <summary>The file as a source of the target.</summary>
    /// <param name="profile">The file.</param>
    /// <param name="words">What the target's fields are called.</param>
    /// <param name="known">The files that are proposed for what this one may refer to; empty in a first look.</param>
    public static FileMatch Match(FileProfile profile, FieldWords words, IReadOnlyDictionary<string, FileMatch> known)
    {
        var targets = Targets.Fields(words.Target)!.ToDictionary(field => field.Name, StringComparer.Ordinal);
        var candidates = words
            .Fields.SelectMany(pair =>
                profile.Columns.Select(column => Candidate(FieldOf(targets, pair.Key), pair.Value, column, known))
            )
            .Where(match => match.Confidence >= LeastConfidence)
            .OrderByDescending(match => match.Confidence)
            .ThenBy(match => match.Field, StringComparer.Ordinal)
            .ThenBy(match => match.Column.Name, StringComparer.Ordinal)
            .ToList();
        var fields = new Dictionary<string, FieldMatch>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in candidates)
        {
            if (!fields.ContainsKey(match.Field) && taken.Add(match.Column.Name))
            {
                fields[match.Field] = match;
            }
        }

        return new(profile, words, fields, Score(profile, words, targets, fields));
    }

    private static TargetField FieldOf(Dictionary<string, TargetField> targets, string name) =>
        targets.GetValueOrDefault(name)
        ?? new(name, name == FieldWords.IsActive ? ValueKind.Boolean : ValueKind.Text, false, 100);

    private static double Score(
        FileProfile profile,
        FieldWords words,
        Dictionary<string, TargetField> targets,
        Dictionary<string, FieldMatch> fields
    )
    {
        var file = words.Files.Max(phrase => NameWords.Likeness(profile.Words, phrase));
        var required = words
            .Fields.Keys.Where(name => targets.TryGetValue(name, out var field) && field.IsRequired)
            .ToList();
        // A name or an id can be made of the other; everything else that a row cannot be without must be there.
        var isWhole = required.Where(name => name is not ("name" or "crm_id")).All(fields.ContainsKey);
        var told = words.Fields.Keys.Sum(name => fields.TryGetValue(name, out var match) ? match.Confidence : 0);
        return isWhole ? (file * 3) + told : 0;
    }

    private static FieldMatch Candidate(
        TargetField field,
        IReadOnlyList<string> phrases,
        ColumnProfile column,
        IReadOnlyDictionary<string, FileMatch> known
    )
    {
        var (likeness, phrase) = phrases
            .Select((words, place) => (Score: NameWords.Likeness(column.Words, words) - (place * PhraseStep), words))
            .MaxBy(found => found.Score);
        var (fit, what) = KindFit.Measure(field, column);
        var (by, contained) = Refers(field, column, known);
        if (contained >= Contained)
        {
            // What is the key of another file is a reference to it, whatever it is called.
            likeness = Math.Max(likeness + 0.1, column.Distinct > 1 ? 0.5 : 0);
            what = $"its values are those of {known[TargetOf(field.Kind)!].Profile.File}";
        }

        var name = likeness >= 0.95 - 0.2 ? "its name says so" : $"its name is near \"{phrase}\"";
        return new(field.Name, column, Math.Clamp(likeness, 0, 1) * fit, $"{name}; {what}", by);
    }

    /// <summary>
    /// How a column names the records of another file, and the share of its values that are found there.
    /// </summary>
    private static (ReferenceBy? By, double Share) Refers(
        TargetField field,
        ColumnProfile column,
        IReadOnlyDictionary<string, FileMatch> known
    )
    {
        if (TargetOf(field.Kind) is not { } target)
        {
            return (null, 0);
        }

        if (!known.TryGetValue(target, out var other) || column.Values.Count == 0)
        {
            return (ReferenceBy.Name, 0);
        }

        var ways = new (ReferenceBy By, ColumnProfile? Key)[]
        {
            (ReferenceBy.CrmId, other.Column("crm_id")),
            (ReferenceBy.Name, other.Column("name")),
            (ReferenceBy.Email, other.Column("email")),
            (ReferenceBy.CrmId, other.Column(FieldWords.StageKey)),
        };
        var best = ways.Where(way => way.Key is not null)
            .Select(way => (way.By, Share: Share(column, way.Key!)))
            .DefaultIfEmpty((ReferenceBy.Name, 0))
            .MaxBy(way => way.Item2);
        return best.Item2 > 0 ? best : (ReferenceBy.NameOrId, 0);
    }

    private static double Share(ColumnProfile column, ColumnProfile key)
    {
        var keys = key.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (double)column.Values.Count(keys.Contains) / column.Values.Count;
    }

    private static string? TargetOf(ValueKind kind) =>
        kind switch
        {
            ValueKind.Seller => Targets.Seller,
            ValueKind.Account => Targets.Account,
            ValueKind.Product => Targets.Product,
            ValueKind.Opportunity => Targets.Opportunity,
            ValueKind.Stage => Targets.Stage,
            _ => null,
        };
}
