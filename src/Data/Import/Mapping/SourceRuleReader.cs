namespace RevBot.Data.Import.Mapping;

/// <summary>Reads the sources of a mapping.</summary>
/// <param name="file">The mapping's name, for messages.</param>
/// <param name="lookups">The lookups that a field may name.</param>
internal sealed class SourceRuleReader(string file, IReadOnlyDictionary<string, LookupRule> lookups)
{
    /// <summary>Reads the list of sources, one by one.</summary>
    /// <exception cref="ImportException">A source is wrong; the message says where and how.</exception>
    public IEnumerable<SourceRule> ReadSources(MappingNode node) => node.List().Select(Source);

    private SourceRule Source(MappingNode node)
    {
        var keys = node.Keys(
            "file",
            "rows",
            "ifColumns",
            "optional",
            "target",
            "where",
            "fields",
            "earlier",
            "closeBeforeCreated"
        );
        var (target, known) = Target(node, keys);
        if (keys.ContainsKey("file") == keys.ContainsKey("rows"))
        {
            throw node.Error("a source has either a 'file' or 'rows' of its own.");
        }

        var given = keys.TryGetValue("fields", out var listed) ? listed : throw node.Error("a source has no 'fields'.");
        var fields = Fields(given, known);
        RequireAll(given, known, fields);
        var earlier = keys.TryGetValue("earlier", out var states) ? Earlier(states, target, known) : [];
        return new()
        {
            Line = node.Line,
            File = keys.TryGetValue("file", out var name) ? Files(name)[0] : null,
            OtherFiles = name is null ? [] : Files(name)[1..],
            IfColumns = keys.TryGetValue("ifColumns", out var needed) ? needed.Texts() : [],
            Rows = keys.TryGetValue("rows", out var rows) ? [.. rows.List().Select(Row)] : [],
            IsOptional = keys.TryGetValue("optional", out var optional) && optional.YesNo(),
            Target = target,
            Fields = fields,
            Where = keys.TryGetValue("where", out var where) ? FieldRuleReader.Conditions(where) : [],
            Earlier = [.. earlier.Select(state => state.Fields)],
            EarlierWhen = [.. earlier.Select(state => state.When)],
            CloseBeforeCreated = keys.TryGetValue("closeBeforeCreated", out var close)
                ? close.Choice<CloseBeforeCreated>()
                : CloseBeforeCreated.Reject,
        };
    }

    private static (string Name, IReadOnlyList<TargetField> Fields) Target(
        MappingNode node,
        IReadOnlyDictionary<string, MappingNode> keys
    )
    {
        if (!keys.TryGetValue("target", out var named))
        {
            throw node.Error("a source has no 'target'.");
        }

        var target = named.Text();
        return Targets.Fields(target) is { } known
            ? (target, known)
            : throw named.Error($"the target '{target}' is unknown; known are {string.Join(", ", Targets.Names)}.");
    }

    private Dictionary<string, FieldRule> Fields(MappingNode node, IReadOnlyList<TargetField> known)
    {
        var fields = new Dictionary<string, FieldRule>(StringComparer.Ordinal);
        foreach (var (name, value) in node.Map())
        {
            var field =
                known.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.Ordinal))
                ?? throw value.Error(
                    $"the field '{name}' is unknown here; known are {string.Join(", ", known.Select(candidate => candidate.Name))}."
                );
            fields[name] = new FieldRuleReader(file, lookups).ReadRule(value, field);
        }

        return fields;
    }

    private static void RequireAll(
        MappingNode node,
        IReadOnlyList<TargetField> known,
        Dictionary<string, FieldRule> fields
    )
    {
        var missing = known.FirstOrDefault(field => field.IsRequired && !fields.ContainsKey(field.Name));
        if (missing is not null)
        {
            throw node.Error($"the field '{missing.Name}' must be mapped.");
        }
    }

    private List<(IReadOnlyDictionary<string, FieldRule> Fields, IReadOnlyList<ConditionRule> When)> Earlier(
        MappingNode node,
        string target,
        IReadOnlyList<TargetField> known
    )
    {
        if (!string.Equals(target, Targets.Opportunity, StringComparison.Ordinal))
        {
            throw node.Error($"'earlier' states are for the target {Targets.Opportunity} only.");
        }

        return
        [
            .. node.List()
                .Select(state => state.Keys("when", "fields"))
                .Select(keys =>
                    (
                        (IReadOnlyDictionary<string, FieldRule>)
                            Fields(
                                keys.GetValueOrDefault("fields")
                                    ?? throw node.Error("an earlier state has no 'fields'."),
                                known
                            ),
                        keys.TryGetValue("when", out var when) ? FieldRuleReader.Conditions(when) : []
                    )
                ),
        ];
    }

    private static string[] Files(MappingNode node) =>
        node.IsList && node.List().Count > 0
            ? [.. node.List().Select(MappingReader.FileName)]
            : [MappingReader.FileName(node)];

    private static Dictionary<string, string> Row(MappingNode node)
    {
        var row = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (column, value) in node.Map())
        {
            if (!row.TryAdd(column, value.Text()))
            {
                throw value.Error($"the column '{column}' stands twice, differing only in case.");
            }
        }

        return row;
    }
}
