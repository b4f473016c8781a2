using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>Rows of history files: whole states, or changes of single fields.</summary>
/// <param name="tables">The import's tables.</param>
/// <param name="versions">Gathers the states that the rows tell.</param>
internal sealed class VersionLoader(LoadTables tables, VersionStore versions) : ITargetLoader
{
    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var fields = new RowFields(tables, source.Field, row);
        if (string.Equals(source.Rule.Target, Targets.Version, StringComparison.Ordinal))
        {
            LoadState(fields, tally);
        }
        else
        {
            LoadChange(fields, tally);
        }

        return RowOutcome.Pending;
    }

    public void Finish() => versions.Finish();

    private void LoadState(RowFields fields, SourceTally tally)
    {
        var deal = fields.Reference("opportunity");
        var flags = DealFlags.Read(fields);
        var state = VersionState.ReadState(fields, tables, flags, deal is { } of ? tables.Currencies.Find(of) : null);
        var from = fields.Instant("valid_from");
        var recorded = fields.Instant("recorded_at") ?? from;
        if (recorded < from)
        {
            fields.Reject("valid_from lies after recorded_at");
        }

        if (fields.AreGood && deal is { } id && from is { } start && recorded is { } known)
        {
            tables.Session.Saw(known);
            state = flags.AreTold ? state : state with { StageId = tables.Splits.FindFor(id, state.StageId) };
            versions.Add(
                tally,
                new(id, 0, 0, VersionKind.History, false, state, start, known) { Lacks = VersionState.Lacking(fields) }
            );
        }
    }

    private void LoadChange(RowFields fields, SourceTally tally)
    {
        var deal = fields.Reference("opportunity");
        var at = fields.Instant("changed_at");
        var kind = KindOfChange(fields);
        if (!fields.AreGood || deal is not { } id || at is not { } moment || kind is not { } found)
        {
            return;
        }

        var (old, after) = (Value(id, found, "old", fields), Value(id, found, "new", fields));
        if (fields.AreGood && !old.IsTold && !after.IsTold)
        {
            fields.SetApart("no value of the change is known");
        }
        else if (fields.AreGood && old.IsTold && after.IsTold && old.Value == after.Value)
        {
            fields.SetApart("no change: the value before is the value after");
        }

        if (fields.AreGood)
        {
            tables.Session.Saw(moment);
            versions.AddChange(tally, new(id, 0, found, moment, old, after));
        }
    }

    private static ChangeKind? KindOfChange(RowFields fields)
    {
        if (fields.Text("field") is not { } text)
        {
            return null;
        }

        ChangeKind? kind = text switch
        {
            "stage" => ChangeKind.Stage,
            "amount" => ChangeKind.Amount,
            "close_on" => ChangeKind.CloseOn,
            "category" => ChangeKind.Category,
            "owner" => ChangeKind.Owner,
            _ => null,
        };
        if (kind is null)
        {
            fields.SetApart($"changes of the field {ValueReader.Quote(text)} are not kept");
        }

        return kind;
    }

    private ToldValue Value(int deal, ChangeKind kind, string field, RowFields fields) =>
        !fields.IsBound(field)
            ? ToldValue.Unknown
            : kind switch
            {
                ChangeKind.Stage => Id(
                    (text, by) => tables.Stages.Find(text, by) is { } stage ? tables.Splits.FindFor(deal, stage) : null,
                    field,
                    fields
                ),
                ChangeKind.Owner => Id(FindSeller, field, fields),
                ChangeKind.Amount => new(true, fields.Amount(field, tables.Currencies.Find(deal))),
                ChangeKind.CloseOn => new(true, fields.Date(field)),
                ChangeKind.Category => Category(field, fields),
            };

    /// <summary>A field history names owners by id in one row and by name in another.</summary>
    private int? FindSeller(string text, ReferenceBy by) =>
        tables.Sellers.Find(text, ReferenceBy.CrmId) ?? tables.Sellers.Find(text, by);

    /// <summary>A name that nobody, or more than one, bears tells nothing; the row's other side may.</summary>
    private static ToldValue Id(Func<string, ReferenceBy, int?> find, string field, RowFields fields)
    {
        if (fields.Text(field) is not { } text)
        {
            return new(true, null);
        }

        if (find(text, ReferenceBy.Name) is { } found and not 0)
        {
            return new(true, found);
        }

        fields.Note($"{field} {ValueReader.Quote(text)} is unknown and tells nothing");
        return ToldValue.Unknown;
    }

    private static ToldValue Category(string field, RowFields fields)
    {
        if (fields.Text(field) is not { } text)
        {
            return new(true, null);
        }

        if (ValueReader.NameOf<ForecastCategory>(text) is { } category)
        {
            return new(true, (int)category);
        }

        fields.Note($"{field} {ValueReader.Quote(text)} is no forecast category and tells nothing");
        return ToldValue.Unknown;
    }
}
