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

    /// <summary>Deals of which a newer row replaced an older one: what was gathered before that does not count.</summary>
    private readonly Dictionary<int, int> replaced = [];

    /// <summary>The changes of single fields.</summary>
    public FieldChanges Changes { get; } = new();

    /// <summary>Keeps a state.</summary>
    /// <param name="tally">Counts the row when the versions are written.</param>
    /// <param name="draft">The state; its sequence and source are set here.</param>
    public void Add(SourceTally tally, VersionDraft draft) =>
        drafts.Add(draft with { Sequence = drafts.Count, Source = SourceOf(tally) });

    /// <summary>Forgets what a deal's own row told so far: a newer row of it comes.</summary>
    public void Replace(int deal) => replaced[deal] = drafts.Count;

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

    private IEnumerable<(int Deal, ArraySegment<VersionDraft> Drafts)> Incoming()
    {
        var group = new List<VersionDraft>();
        foreach (var draft in drafts)
        {
            if (group.Count > 0 && group[0].Deal != draft.Deal)
            {
                yield return (group[0].Deal, group.ToArray());
                group.Clear();
            }

            group.Add(draft);
        }

        if (group.Count > 0)
        {
            yield return (group[0].Deal, group.ToArray());
        }
    }

    private List<OpportunityVersionRow> Merge(
        int deal,
        ArraySegment<VersionDraft> group,
        IReadOnlyList<OpportunityVersionRow> stored
    )
    {
        var history = group.Where(draft => draft.Kind == VersionKind.History).ToList();
        var first = replaced.GetValueOrDefault(deal);
        var own = group.Where(draft => draft.Kind != VersionKind.History && draft.Sequence >= first).ToList();
        VersionDraft? current = own.Count > 0 ? own[^1] : null;
        var known = own.Count > 0 || stored.Count == 0 ? own : [Stored(stored[^1])];
        var told = Changes.Complete(deal, history, known, tables.StageById);
        var versions =
            told.Count > 0
                ? VersionHistory.FromHistory(told, current, stored, tables.Session.Moment)
                : VersionHistory.FromSnapshots(own, stored, tables.Session.Moment);
        Count(deal, group, versions, stored);
        return versions;
    }

    /// <summary>The last stored version, for a history whose deal's own row the extract lacks.</summary>
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
        ArraySegment<VersionDraft> group,
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
