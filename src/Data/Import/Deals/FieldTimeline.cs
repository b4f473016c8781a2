using RevBot.Data.Finance;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// What each field of a deal was at any moment, by the changes that a CRM keeps. Between two changes the value is what
/// the earlier one says came after it, else what the later one says came before; before the first change what that one
/// says came before, else what came after, as nothing tells of a change; after the last one the deal's own.
/// </summary>
internal sealed class FieldTimeline
{
    private readonly ILookup<ChangeKind, FieldChange> byKind;
    private readonly VersionState current;
    private readonly IReadOnlyDictionary<int, StageRow> stages;

    /// <param name="changes">A deal's changes, in the order of reading.</param>
    /// <param name="current">The deal's own row.</param>
    /// <param name="stages">The stages by id, for the category where no change of it is kept.</param>
    public FieldTimeline(
        IReadOnlyList<FieldChange> changes,
        VersionState current,
        IReadOnlyDictionary<int, StageRow> stages
    )
    {
        byKind = changes.OrderBy(change => change.At).ToLookup(change => change.Kind);
        (this.current, this.stages) = (current, stages);
    }

    /// <summary>The moments at which a field changed, in order.</summary>
    public IEnumerable<long> Moments(ChangeKind kind) => byKind[kind].Select(change => change.At).Distinct();

    /// <summary>A state with the fields that it lacks as they were at a moment.</summary>
    /// <param name="state">What is known of the moment.</param>
    /// <param name="lacking">The fields that it does not tell.</param>
    /// <param name="moment">Microseconds.</param>
    public VersionState Fill(VersionState state, LackingFields lacking, long moment)
    {
        var stage = lacking.HasFlag(LackingFields.Stage)
            ? (int)(At(ChangeKind.Stage, moment, current.StageId) ?? current.StageId)
            : state.StageId;
        return state with
        {
            StageId = stage,
            AmountMinor = lacking.HasFlag(LackingFields.Amount) ? Amount(moment) : state.AmountMinor,
            CloseOn = lacking.HasFlag(LackingFields.CloseOn)
                ? (int)(At(ChangeKind.CloseOn, moment, current.CloseOn) ?? 0)
                : state.CloseOn,
            OwnerId = lacking.HasFlag(LackingFields.Owner)
                ? (int)(At(ChangeKind.Owner, moment, current.OwnerId) ?? 0)
                : state.OwnerId,
            Category = lacking.HasFlag(LackingFields.Category) ? Category(stage, moment) : state.Category,
        };
    }

    /// <summary>A category that is not kept follows the stage, except where the deal is in that stage still.</summary>
    private int Category(int stage, long moment) =>
        byKind.Contains(ChangeKind.Category)
            ? (int)(At(ChangeKind.Category, moment, current.Category) ?? current.Category)
        : stage == current.StageId ? current.Category
        : stages[stage].Category;

    private long Amount(long moment)
    {
        if (!byKind.Contains(ChangeKind.Amount))
        {
            return current.AmountMinor;
        }

        var currency = new Currency(current.Currency);
        decimal? own =
            current.AmountMinor == VersionState.NoAmount ? null : new Money(current.AmountMinor, currency).Amount;
        return At(ChangeKind.Amount, moment, own) is { } amount
            ? Money.FromAmount(amount, currency).Minor
            : VersionState.NoAmount;
    }

    private decimal? At(ChangeKind kind, long moment, decimal? own)
    {
        ToldValue last = new(true, own);
        var isBefore = true;
        foreach (var change in byKind[kind])
        {
            if (change.At > moment)
            {
                return isBefore && change.Old.IsTold ? change.Old.Value
                    : isBefore && change.New.IsTold ? change.New.Value
                    : last.IsTold ? last.Value
                    : change.Old.IsTold ? change.Old.Value
                    : own;
            }

            (isBefore, last) = (false, change.New);
        }

        return last.IsTold ? last.Value : own;
    }
}
