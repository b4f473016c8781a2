using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// Gathers what an extract tells of the deals' states, and writes the versions when all is read, deal by deal beside
/// those that the database has. A deal whose versions stay the same is not written.
/// </summary>
/// <remarks>
/// Everything is held in memory until the last row, since a history file may be in any order: about 80 bytes a state.
/// </remarks>
/// <param name="tables">The import's tables.</param>
internal sealed class VersionStore(LoadTables tables)
{
    private readonly List<VersionDraft> drafts = [];
    private readonly List<SourceTally> tallies = [];

    /// <summary>
    /// Where the states stand that each deal's own row told, the newest row where there were several.
    /// </summary>
    private readonly Dictionary<int, (int Start, int Count)> own = [];

    /// <summary>The changes of single fields.</summary>
    public FieldChanges Changes { get; } = new();

    /// <summary>Keeps a state.</summary>
    /// <param name="tally">Counts the row when the versions are written.</param>
    /// <param name="draft">The state; its sequence and source are set here.</param>
    public void Add(SourceTally tally, VersionDraft draft) =>
        drafts.Add(draft with { Sequence = drafts.Count, Source = SourceOf(tally) });

    /// <summary>
    /// Keeps what a deal's own row tells. What an older row of the deal told does not count any more.
    /// </summary>
    /// <param name="tally">Counts the row when the versions are written.</param>
    /// <param name="deal">The deal's id.</param>
    /// <param name="states">Earlier states, oldest first, and the current one.</param>
    public void Tell(SourceTally tally, int deal, IReadOnlyList<VersionDraft> states)
    {
        own[deal] = (drafts.Count, states.Count);
        foreach (var state in states)
        {
            Add(tally, state with { Deal = deal });
        }
    }

    /// <summary>Whether the row that is kept of a deal told the same states, the time of its change aside.</summary>
    public bool HasTold(int deal, IReadOnlyList<VersionDraft> states)
    {
        var (start, count) = own[deal];
        return count == states.Count
            && states.Index().All(state => drafts[start + state.Index].SaysTheSame(state.Item));
    }

    /// <summary>When the row that is kept of a deal was changed; null where it does not say.</summary>
    public long? ModifiedOf(int deal)
    {
        var (start, count) = own[deal];
        return drafts[start + count - 1].RecordedAt is > 0 and var at ? at : null;
    }

    /// <summary>Keeps a change of a field.</summary>
    /// <param name="tally">Counts the row when the versions are written.</param>
    /// <param name="change">The change; its source is set here.</param>
    public void AddChange(SourceTally tally, FieldChange change) =>
        Changes.Add(change with { Source = SourceOf(tally) });

    /// <summary>Writes the versions and counts the rows that were pending.</summary>
    public void Finish()
    {
        tables.FlushReferences();
        var tally = tables.Session.Tally(Tables.OpportunityVersion.Name);
        drafts.Sort(
            (left, right) =>
                left.Deal != right.Deal ? left.Deal.CompareTo(right.Deal) : left.Sequence.CompareTo(right.Sequence)
        );
        var table = Tables.OpportunityVersion;
        var changes = new ChildChanges<OpportunityVersionRow>(
            tables,
            table,
            EqualityComparer<OpportunityVersionRow>.Default
        );
        var stored = tables.Session.ReadRows(table, "opportunity_id, number");
        changes.Write(stored, Incoming(), row => row.OpportunityId, Merge);
        drafts.Clear();
        drafts.TrimExcess();
        tally.Inserted += changes.Inserted;
        tally.Updated += changes.Updated;
        tally.Unchanged += changes.Unchanged;
    }

    private byte SourceOf(SourceTally tally)
    {
        var index = tallies.IndexOf(tally);
        if (index < 0)
        {
            index = tallies.Count;
            tallies.Add(tally);
        }

        return (byte)index;
    }

    /// <summary>What came for each deal of which anything came, be it changes alone.</summary>
    private IEnumerable<(int Deal, IReadOnlyList<VersionDraft> Drafts)> Incoming()
    {
        var changed = Changes.Deals.Order().ToList();
        var (place, next) = (0, 0);
        while (place < drafts.Count || next < changed.Count)
        {
            var deal = Math.Min(
                place < drafts.Count ? drafts[place].Deal : int.MaxValue,
                next < changed.Count ? changed[next] : int.MaxValue
            );
            next += next < changed.Count && changed[next] == deal ? 1 : 0;
            var start = place;
            while (place < drafts.Count && drafts[place].Deal == deal)
            {
                place++;
            }

            yield return (deal, drafts.GetRange(start, place - start));
        }
    }

    private List<OpportunityVersionRow> Merge(
        int deal,
        IReadOnlyList<VersionDraft> group,
        IReadOnlyList<OpportunityVersionRow> stored
    )
    {
        var moment = tables.Session.Moment;
        var history = group.Where(draft => draft.Kind == VersionKind.History).ToList();
        var first = own.GetValueOrDefault(deal).Start;
        var told = group.Where(draft => draft.Kind != VersionKind.History && draft.Sequence >= first).ToList();
        VersionDraft? current = told.Count > 0 ? told[^1] : null;
        var known = told.Count > 0 || stored.Count == 0 ? told : [Stored(stored[^1])];
        var states =
            group.Count > 0
                ? Changes.Complete(deal, history, known, tables.StageById)
                : StoredChanges.Amend(Changes.ChangesOf(deal), [.. stored.Select(Stored)], tables.StageById);
        var versions =
            states.Count > 0
                ? VersionHistory.FromHistory(states, current, stored, moment)
                : VersionHistory.FromSnapshots(told, stored, moment);
        Count(deal, group, versions, stored);
        return versions;
    }

    /// <summary>A stored version, for a history whose deal's own row the extract lacks.</summary>
    private static VersionDraft Stored(OpportunityVersionRow row) =>
        new(
            row.OpportunityId,
            0,
            0,
            VersionKind.Current,
            false,
            VersionHistory.StateOf(row),
            row.ValidFrom,
            row.RecordedAt
        );

    /// <summary>A history row is loaded where it began a version of a deal that changed, else merged.</summary>
    private void Count(
        int deal,
        IReadOnlyList<VersionDraft> group,
        List<OpportunityVersionRow> versions,
        IReadOnlyList<OpportunityVersionRow> stored
    )
    {
        var isChanged = !versions.SequenceEqual(stored);
        var begun = versions.Select(version => (version.ValidFrom, version.RecordedAt)).ToHashSet();
        foreach (var draft in group)
        {
            if (draft.Kind == VersionKind.History)
            {
                var isLoaded = isChanged && begun.Remove((draft.ValidFrom, draft.RecordedAt));
                tallies[draft.Source].Settle(isLoaded ? RowOutcome.Loaded : RowOutcome.Merged, 1);
            }
            else if (draft is { Kind: VersionKind.Current, IsMerged: true } && isChanged)
            {
                tallies[draft.Source].Settle(RowOutcome.Merged, -1);
                tallies[draft.Source].Settle(RowOutcome.Loaded, 1);
            }
        }

        foreach (var change in Changes.ChangesOf(deal))
        {
            tallies[change.Source].Settle(isChanged ? RowOutcome.Loaded : RowOutcome.Merged, 1);
        }
    }
}
