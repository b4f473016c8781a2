using System.Text.RegularExpressions;

namespace RevBot.Data.Import.Mapping;

/// <summary>Reads how a field gets its value.</summary>
/// <param name="file">The mapping's name, for messages.</param>
/// <param name="lookups">The lookups that a field may name.</param>
internal sealed class FieldRuleReader(string file, IReadOnlyDictionary<string, LookupRule> lookups)
{
    private static readonly TimeSpan PatternLimit = TimeSpan.FromMilliseconds(100);

    private static readonly string[] TextKeys =
    [
        "column",
        "constant",
        "template",
        "lookup",
        "values",
        "patterns",
        "remove",
        "otherwise",
        "default",
        "when",
        "cases",
    ];

    private static readonly string[] Origins = ["column", "constant", "template", "cases"];

    private static readonly string[] ReadingKeys =
    [
        "formats",
        "at",
        "percent",
        "minimum",
        "maximum",
        "earliest",
        "latest",
        "onInvalid",
        "onUnknown",
        "placeholder",
        "by",
    ];

    /// <summary>
    /// A column's name alone, a list of them (the first that is not empty), or a map of the keys above.
    /// </summary>
    /// <param name="node">The rule as written.</param>
    /// <param name="field">The field that it fills; some rules are for references only.</param>
    public FieldRule ReadRule(MappingNode node, TargetField field)
    {
        if (node.IsText)
        {
            return new() { Line = node.Line, Columns = [Column(node)] };
        }

        if (node.IsList)
        {
            return new() { Line = node.Line, Columns = Columns(node) };
        }

        var keys = node.Keys([.. TextKeys, .. ReadingKeys]);
        var rule = ReadText(node, keys) with { OnUnknown = Choice<OnBad>(keys, "onUnknown") };
        RequireMakeable(keys, field, rule.OnUnknown);
        return rule with
        {
            Formats = keys.TryGetValue("formats", out var formats) ? Formats(formats) : [],
            At = Choice<DayPart>(keys, "at"),
            IsPercent = keys.TryGetValue("percent", out var percent) && percent.YesNo(),
            Minimum = keys.GetValueOrDefault("minimum")?.Number(),
            Maximum = keys.GetValueOrDefault("maximum")?.Number(),
            Earliest = keys.GetValueOrDefault("earliest")?.Day(),
            Latest = keys.GetValueOrDefault("latest")?.Day(),
            OnInvalid = Choice<OnBad>(keys, "onInvalid"),
            Placeholder = keys.GetValueOrDefault("placeholder")?.Text(),
            By = Choice<ReferenceBy>(keys, "by"),
        };
    }

    private static void RequireMakeable(
        IReadOnlyDictionary<string, MappingNode> keys,
        TargetField field,
        OnBad onUnknown
    )
    {
        var isMakeable =
            field.Kind
            is ValueKind.Territory
                or ValueKind.Account
                or ValueKind.Product
                or ValueKind.Seller
                or ValueKind.Stage;
        var making = keys.GetValueOrDefault("placeholder") ?? (onUnknown == OnBad.Create ? keys["onUnknown"] : null);
        if (!isMakeable && making is not null)
        {
            throw making.Error("only stages, territories, accounts, products and sellers can be made from a name.");
        }

        if (Choice<OnBad>(keys, "onInvalid") is OnBad.Create or OnBad.Skip)
        {
            throw keys["onInvalid"].Error("a value that cannot be read makes nothing; use reject or null.");
        }
    }

    /// <summary>Conditions: column to value or list of values.</summary>
    public static IReadOnlyList<ConditionRule> Conditions(MappingNode node) =>
        [.. node.Map().Select(pair => new ConditionRule(Column(pair.Key), pair.Value.Texts(), pair.Value.Line))];

    private FieldRule ReadText(MappingNode node, IReadOnlyDictionary<string, MappingNode> keys)
    {
        var origins = Origins.Count(keys.ContainsKey);
        if (origins > 1)
        {
            throw node.Error("a field has one of 'column', 'constant', 'template' and 'cases', not several.");
        }

        if (origins == 0 && !keys.ContainsKey("default"))
        {
            throw node.Error("a field needs a 'column', 'constant', 'template', 'cases' or 'default'.");
        }

        return new()
        {
            Line = node.Line,
            Columns = keys.TryGetValue("column", out var column) ? Columns(column) : [],
            Constant = keys.GetValueOrDefault("constant")?.Text(),
            Template = keys.GetValueOrDefault("template")?.Text(),
            Lookup = keys.TryGetValue("lookup", out var lookup) ? LookupName(lookup) : null,
            Values = keys.TryGetValue("values", out var values) ? Values(values) : null,
            Patterns = keys.TryGetValue("patterns", out var patterns)
                ? [.. patterns.Map().Select(pair => (Pattern(pair.Key, pair.Value), pair.Value.Text()))]
                : [],
            Remove = keys.TryGetValue("remove", out var remove)
                ? [.. remove.Texts().Select(pattern => Pattern(pattern, remove))]
                : [],
            Otherwise = keys.GetValueOrDefault("otherwise")?.Text(),
            Default = keys.GetValueOrDefault("default")?.Text(),
            When = keys.TryGetValue("when", out var when) ? Conditions(when) : [],
            Cases = keys.TryGetValue("cases", out var cases) ? [.. cases.List().Select(Case)] : [],
        };
    }

    private FieldRule Case(MappingNode node) =>
        node.IsText || node.IsList
            ? new() { Line = node.Line, Columns = Columns(node) }
            : ReadText(node, node.Keys(TextKeys));

    private static ColumnRule Column(MappingNode node) =>
        node.Text().Length > 0 ? Column(node.Text()) : throw node.Error("a column's name is missing here.");

    private static ColumnRule Column(string text) => new(text.TrimEnd('?'), text.EndsWith('?'));

    private static ColumnRule[] Columns(MappingNode node) =>
        node.IsList ? [.. node.List().Select(Column)] : [Column(node)];

    private string LookupName(MappingNode node) =>
        lookups.ContainsKey(node.Text())
            ? node.Text()
            : throw node.Error($"there is no lookup '{node.Text()}' in {file}.");

    private static Dictionary<string, string> Values(MappingNode node)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in node.Map())
        {
            if (!values.TryAdd(key, value.Text()))
            {
                throw value.Error($"the value '{key}' stands twice, differing only in case.");
            }
        }

        return values;
    }

    private static Regex Pattern(string pattern, MappingNode node)
    {
        try
        {
            return new(
                pattern,
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
                PatternLimit
            );
        }
        catch (ArgumentException)
        {
            throw node.Error($"'{pattern}' is not a regular expression.");
        }
    }

    /// <summary>Formats of dates and instants.</summary>
    /// <exception cref="ImportException">One is none.</exception>
    public static IReadOnlyList<string> Formats(MappingNode node)
    {
        foreach (var format in node.Texts())
        {
            try
            {
                NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture(format);
            }
            catch (NodaTime.Text.InvalidPatternException problem)
            {
                throw node.Error($"'{format}' is not a date format ({problem.Message.TrimEnd('.')}).");
            }
        }

        return node.Texts();
    }

    private static TEnum Choice<TEnum>(IReadOnlyDictionary<string, MappingNode> keys, string key)
        where TEnum : struct, Enum => keys.TryGetValue(key, out var node) ? node.Choice<TEnum>() : default;
}
