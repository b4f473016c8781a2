using System.Globalization;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// Reads the rows of a target into the columns of its table, field by field as <see cref="Targets"/> describes them.
/// What one field says of another stands in <see cref="ColumnRules"/>.
/// </summary>
/// <remarks>
/// A new field needs no code here: it is one word in <see cref="Targets"/>, a column of the table, and a rule only
/// where it depends on another.
/// </remarks>
internal sealed class TargetReader
{
    private readonly List<(TargetField Field, int Column, object? Default, Action<RowDraft>? Rule)> steps = [];
    private readonly int revisionColumn;
    private readonly long revision;

    /// <summary>Prepares the reading of a target.</summary>
    /// <param name="tables">The import's tables.</param>
    /// <param name="target">A name of <see cref="Targets"/>.</param>
    /// <param name="table">The table that its fields fill; fields without a column serve rules only.</param>
    public TargetReader(LoadTables tables, string target, Table<object?[]> table)
    {
        (Table, revisionColumn, revision) = (table, table.IndexOf("revision"), tables.Session.Revision);
        var rules = ColumnRules.RulesFor(target, tables);
        foreach (var field in InOrder(Targets.Fields(target)!))
        {
            var (column, rule) = (table.IndexOf(field.Column), rules.GetValueOrDefault(field.Name));
            if (column >= 0 || rule is not null)
            {
                steps.Add((field, column, DefaultOf(field), rule));
            }
        }
    }

    /// <summary>The table that the fields fill.</summary>
    public Table<object?[]> Table { get; }

    /// <summary>Reads a row; of one that turns out to have a problem, anything.</summary>
    public RowDraft Read(RowFields fields)
    {
        var draft = new RowDraft(Table, fields);
        if (revisionColumn >= 0)
        {
            draft.Values[revisionColumn] = revision;
        }

        foreach (var (field, column, otherwise, rule) in steps)
        {
            if (column >= 0)
            {
                var value = Value(draft, field) ?? (otherwise is string other ? draft[other] : otherwise);
                draft.Values[column] = value;
                draft.ChangedAt = field.TellsChange ? (long?)value : draft.ChangedAt;
            }

            rule?.Invoke(draft);
        }

        return draft;
    }

    /// <summary>An amount cannot be read before its currency.</summary>
    private static IEnumerable<TargetField> InOrder(IReadOnlyList<TargetField> fields)
    {
        var currency = fields.FirstOrDefault(field => field.Kind == ValueKind.Currency);
        return fields
            .OrderByDescending(field => field.IsReadFirst)
            .SelectMany(field => field.Kind == ValueKind.Money ? new[] { currency!, field } : [field])
            .Distinct();
    }

    /// <summary>A number, or the column of another field.</summary>
    private static object? DefaultOf(TargetField field) =>
        field.Default is not { } text ? null
        : long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : field.Kind switch
        {
            ValueKind.Outcome => (long)Enum.Parse<StageOutcome>(text),
            ValueKind.ActivityKind => (long)Enum.Parse<ActivityKind>(text),
            ValueKind.MirrorEntity => (long)Enum.Parse<MirrorEntity>(text),
            _ => (field with { Name = text }).Column,
        };

    private static object? Value(RowDraft draft, TargetField field)
    {
        var (fields, name) = (draft.Fields, field.Name);
        switch (field.Kind)
        {
            case ValueKind.Text:
                return fields.Text(name);
            case ValueKind.Currency:
                draft.Currency = fields.Currency();
                return draft.Currency.Code;
            case ValueKind.Real:
                return fields.Real(name);
            case ValueKind.Share:
                return fields.Share(name);
            default:
                return Whole(draft, field);
        }
    }

    private static long? Whole(RowDraft draft, TargetField field)
    {
        var (fields, name) = (draft.Fields, field.Name);
        return field.Kind switch
        {
            ValueKind.Integer => fields.Small(name),
            ValueKind.LongInteger => fields.Integer(name),
            ValueKind.Money => fields.Money(name, draft.Currency),
            ValueKind.Date => fields.Date(name),
            ValueKind.Instant => fields.Instant(name),
            ValueKind.Boolean => fields.YesNo(name) is { } yes ? Convert.ToInt64(yes) : null,
            ValueKind.Outcome => (long?)fields.Choice<StageOutcome>(name),
            ValueKind.Category => (long?)fields.Choice<ForecastCategory>(name),
            ValueKind.ActivityKind => (long?)fields.Choice<ActivityKind>(name),
            ValueKind.Direction => (long?)fields.Choice<ActivityDirection>(name),
            ValueKind.MirrorEntity => (long?)fields.Choice<MirrorEntity>(name),
            _ => fields.Reference(name),
        };
    }
}
