using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// Makes a deal's versions. A version lasts until the next one that was recorded on time; a late correction does not
/// end the version before it, so that what was known in between can still be told.
/// </summary>
/// <remarks>
/// A second import of the same extract gives the same versions, which is what keeps it from writing. Numbers go from 1
/// in the order of recording, not of validity.
/// </remarks>
internal static class VersionHistory
{
    /// <summary>
    /// From the rows of a history file, in any order. Consecutive equal states are one version; of several at one
    /// instant the last holds. The deal's own row is added where it says something newer.
    /// </summary>
    /// <param name="history">The history's states of one deal, at least one.</param>
    /// <param name="current">The deal's own row; null where it was not in the extract.</param>
    /// <param name="stored">The versions that the database has.</param>
    /// <param name="moment">When the extract was taken.</param>
    public static List<OpportunityVersionRow> FromHistory(
        IEnumerable<VersionDraft> history,
        VersionDraft? current,
        IReadOnlyList<OpportunityVersionRow> stored,
        long moment
    )
    {
        var versions = new List<OpportunityVersionRow>();
        foreach (
            var draft in history
                .OrderBy(draft => draft.RecordedAt)
                .ThenBy(draft => draft.ValidFrom)
                .ThenBy(draft => draft.Sequence)
        )
        {
            Add(versions, draft);
        }

        if (current is { } now && StateOf(versions[^1]) != now.State)
        {
            var last = versions[^1].RecordedAt;
            var isKnown = stored.Count > 0 && StateOf(stored[^1]) == now.State && stored[^1].ValidFrom > last;
            var from =
                now.RecordedAt > last ? now.RecordedAt
                : isKnown ? stored[^1].ValidFrom
                : moment;
            if (from > last)
            {
                Add(versions, now with { ValidFrom = from, RecordedAt = from });
            }
        }

        return Chained(versions);
    }

    /// <summary>
    /// From the deal's own row, for a CRM without history: the states that the row's dates tell at first, and then
    /// one version more whenever an extract differs from the last one.
    /// </summary>
    /// <param name="drafts">Earlier states and the current one, in order.</param>
    /// <param name="stored">The versions that the database has.</param>
    /// <param name="moment">When the extract was taken.</param>
    public static List<OpportunityVersionRow> FromSnapshots(
        IReadOnlyList<VersionDraft> drafts,
        IReadOnlyList<OpportunityVersionRow> stored,
        long moment
    )
    {
        var versions = stored.ToList();
        foreach (var draft in stored.Count == 0 ? InOrder(drafts) : drafts)
        {
            if (versions.Count == 0 || draft.ValidFrom > versions[^1].ValidFrom)
            {
                Append(versions, draft, draft.ValidFrom);
            }
            else if (draft.Kind == VersionKind.Current)
            {
                var last = versions[^1].ValidFrom;
                Append(versions, draft, draft.RecordedAt > last ? draft.RecordedAt : Math.Max(moment, last));
            }
        }

        return versions;
    }

    /// <summary>An earlier state that would begin after a later one never held.</summary>
    private static IEnumerable<VersionDraft> InOrder(IReadOnlyList<VersionDraft> drafts) =>
        drafts.Where((draft, index) => drafts.Skip(index + 1).All(later => later.ValidFrom > draft.ValidFrom));

    /// <summary>What a stored version says.</summary>
    public static VersionState StateOf(OpportunityVersionRow row) =>
        new(
            row.AmountMinor ?? VersionState.NoAmount,
            row.Currency,
            row.StageId,
            row.Category,
            row.CloseOn ?? 0,
            row.OwnerId ?? 0
        );

    private static void Add(List<OpportunityVersionRow> versions, VersionDraft draft)
    {
        var last = versions.Count > 0 ? versions[^1] : null;
        if (last is not null && IsOnTime(last) && draft.IsOnTime)
        {
            if (last.ValidFrom == draft.ValidFrom)
            {
                versions.RemoveAt(versions.Count - 1);
                Add(versions, draft);
                return;
            }

            if (StateOf(last) == draft.State)
            {
                return;
            }
        }

        versions.Add(Row(draft, versions.Count + 1, draft.ValidFrom, draft.RecordedAt));
    }

    private static void Append(List<OpportunityVersionRow> versions, VersionDraft draft, long from)
    {
        if (versions.Count > 0)
        {
            var last = versions[^1];
            if (StateOf(last) == draft.State)
            {
                return;
            }

            versions[^1] = from > last.ValidFrom ? last with { ValidTo = last.ValidTo ?? from } : last;
        }

        versions.Add(Row(draft, versions.Count + 1, from, from));
    }

    private static List<OpportunityVersionRow> Chained(List<OpportunityVersionRow> versions)
    {
        long? end = null;
        for (var index = versions.Count - 1; index >= 0; index--)
        {
            var row = versions[index];
            versions[index] = row with { ValidTo = end };
            end = IsOnTime(row) ? row.ValidFrom : end;
        }

        return versions;
    }

    private static bool IsOnTime(OpportunityVersionRow row) => row.RecordedAt == row.ValidFrom;

    private static OpportunityVersionRow Row(VersionDraft draft, int number, long from, long recorded) =>
        new()
        {
            OpportunityId = draft.Deal,
            Number = number,
            ValidFrom = from,
            RecordedAt = recorded,
            AmountMinor = draft.State.AmountMinor == VersionState.NoAmount ? null : draft.State.AmountMinor,
            Currency = draft.State.Currency,
            StageId = draft.State.StageId,
            Category = draft.State.Category,
            CloseOn = draft.State.CloseOn == 0 ? null : draft.State.CloseOn,
            OwnerId = draft.State.OwnerId == 0 ? null : draft.State.OwnerId,
        };
}
