using RevBot.Data.Finance;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// The changes of single fields that a CRM keeps, turned into states: from the deal as it is now, each change is undone in
/// turn. Where a history of whole states is there too but knows no owner, the changes of owner complete it.
/// </summary>
/// <remarks>
/// A change tells the old value only. So the deal's own row must be in the extract, or its changes cannot be placed and
/// nothing is made of them.
/// </remarks>
internal sealed class FieldChanges
{
    private readonly Dictionary<int, List<FieldChange>> byDeal = [];

    /// <summary>Keeps a change. Changes may come in any order of deals and times.</summary>
    public void Add(FieldChange change)
    {
        if (!byDeal.TryGetValue(change.Deal, out var changes))
        {
            byDeal[change.Deal] = changes = [];
        }

        changes.Add(change);
    }

    /// <summary>A deal's changes, in the order of reading; empty where it has none.</summary>
    public IReadOnlyList<FieldChange> ChangesOf(int deal) => byDeal.TryGetValue(deal, out var found) ? found : [];

    /// <summary>The history of a deal with what its field changes add; empty where nothing but its own row is known.</summary>
    /// <param name="deal">The deal's id.</param>
    /// <param name="history">States from a history file, in order of reading.</param>
    /// <param name="own">Earlier states and the current one by the deal's own row.</param>
    /// <param name="stages">The stages by id.</param>
    public IReadOnlyList<VersionDraft> Complete(
        int deal,
        IReadOnlyList<VersionDraft> history,
        IReadOnlyList<VersionDraft> own,
        IReadOnlyDictionary<int, StageRow> stages
    )
    {
        var changes = ChangesOf(deal);
        if (own.Count == 0)
        {
            return history;
        }

        if (history.Count == 0)
        {
            return changes.Count == 0 ? [] : Undone(changes, own, stages);
        }

        return history.All(draft => draft.State.OwnerId == 0) ? Owned(history, changes, own[^1]) : history;
    }

    private static List<VersionDraft> Undone(
        IReadOnlyList<FieldChange> changes,
        IReadOnlyList<VersionDraft> own,
        IReadOnlyDictionary<int, StageRow> stages
    )
    {
        var (current, state) = (own[^1], own[^1].State);
        var hasCategories = changes.Any(change => change.Kind == ChangeKind.Category);
        var drafts = new List<VersionDraft>();
        foreach (var moment in changes.GroupBy(change => change.At).OrderByDescending(group => group.Key))
        {
            drafts.Add(History(current, state, moment.Key));
            // Of several changes at one instant the first one read holds the oldest value.
            foreach (var change in moment.Reverse())
            {
                state = Undo(state, change, hasCategories ? null : stages);
            }
        }

        var created = Math.Min(own.Min(draft => draft.ValidFrom), changes.Min(change => change.At));
        if (drafts[^1].ValidFrom > created)
        {
            drafts.Add(History(current, state, created));
        }

        drafts.Reverse();
        return drafts;
    }

    private static List<VersionDraft> Owned(
        IReadOnlyList<VersionDraft> history,
        IReadOnlyList<FieldChange> changes,
        VersionDraft current
    )
    {
        var handovers = changes.Where(change => change.Kind == ChangeKind.Owner).OrderBy(change => change.At).ToList();
        int OwnerAt(long moment) =>
            handovers.Where(change => change.At > moment).Select(change => (int?)(change.Old ?? 0)).FirstOrDefault()
            ?? current.State.OwnerId;

        var drafts = history.Select(draft => With(draft, OwnerAt(draft.ValidFrom))).ToList();
        foreach (var handover in handovers)
        {
            var before = history.Where(draft => draft.ValidFrom < handover.At).ToList();
            if (before.Count > 0 && history.All(draft => draft.ValidFrom != handover.At))
            {
                var held = before.MaxBy(draft => draft.ValidFrom);
                drafts.Add(
                    History(With(held, OwnerAt(handover.At)), With(held, OwnerAt(handover.At)).State, handover.At)
                );
            }
        }

        return drafts;
    }

    private static VersionDraft With(VersionDraft draft, int owner) =>
        draft with
        {
            State = draft.State with { OwnerId = owner },
        };

    private static VersionDraft History(VersionDraft like, VersionState state, long from) =>
        like with
        {
            Kind = VersionKind.History,
            State = state,
            ValidFrom = from,
            RecordedAt = from,
        };

    private static VersionState Undo(
        VersionState state,
        FieldChange change,
        IReadOnlyDictionary<int, StageRow>? categoriesByStage
    ) =>
        change.Kind switch
        {
            ChangeKind.Stage => state with
            {
                StageId = (int)(change.Old ?? state.StageId),
                Category = categoriesByStage is null
                    ? state.Category
                    : categoriesByStage[(int)(change.Old ?? state.StageId)].Category,
            },
            ChangeKind.Amount => state with
            {
                AmountMinor = change.Old is { } amount
                    ? Money.FromAmount(amount, new(state.Currency)).Minor
                    : VersionState.NoAmount,
            },
            ChangeKind.CloseOn => state with { CloseOn = (int)(change.Old ?? 0) },
            ChangeKind.Category => state with { Category = (int)(change.Old ?? state.Category) },
            ChangeKind.Owner => state with { OwnerId = (int)(change.Old ?? 0) },
        };
}
