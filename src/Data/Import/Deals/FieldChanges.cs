using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// The changes of single fields that a CRM keeps, turned into states. Where a history of whole states is there too, the
/// changes complete what its rows lack; without changes, what they lack is as on the deal's own row.
/// </summary>
/// <remarks>
/// What a history leaves open is taken from the deal's own row. So that must be in the extract or stored, or its
/// changes cannot be placed and nothing is made of them. Changes of a deal of which nothing else came:
/// <see cref="StoredChanges"/>.
/// </remarks>
internal sealed class FieldChanges
{
    private static readonly (ChangeKind Kind, LackingFields Field)[] Kinds =
    [
        (ChangeKind.Amount, LackingFields.Amount),
        (ChangeKind.CloseOn, LackingFields.CloseOn),
        (ChangeKind.Category, LackingFields.Category),
        (ChangeKind.Owner, LackingFields.Owner),
    ];

    private readonly Dictionary<int, List<FieldChange>> byDeal = [];

    /// <summary>The deals that have changes, in any order.</summary>
    public IReadOnlyCollection<int> Deals => byDeal.Keys;

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

    /// <summary>
    /// The history of a deal with what its field changes add; empty where nothing but its own row is known.
    /// </summary>
    /// <param name="deal">The deal's id.</param>
    /// <param name="history">States from a history file, in order of reading.</param>
    /// <param name="own">Earlier states and the current one by the deal's own row, or the last stored one.</param>
    /// <param name="stages">The stages by id.</param>
    public IReadOnlyList<VersionDraft> Complete(
        int deal,
        IReadOnlyList<VersionDraft> history,
        IReadOnlyList<VersionDraft> own,
        IReadOnlyDictionary<int, StageRow> stages
    )
    {
        var changes = ChangesOf(deal);
        if (own.Count == 0 || (history.Count == 0 && changes.Count == 0))
        {
            return history;
        }

        var timeline = new FieldTimeline(changes, own[^1].State, stages);
        return history.Count == 0 ? Told(changes, own, timeline) : Filled(history, timeline);
    }

    private static List<VersionDraft> Told(
        IReadOnlyList<FieldChange> changes,
        IReadOnlyList<VersionDraft> own,
        FieldTimeline timeline
    )
    {
        // Without a change of stage, the stages are those that the deal's own dates tell.
        var tellsStage = changes.Any(change => change.Kind == ChangeKind.Stage);
        var tellsCategory = tellsStage || changes.Any(change => change.Kind == ChangeKind.Category);
        var lacking =
            LackingFields.All
            & ~(tellsStage ? LackingFields.None : LackingFields.Stage)
            & ~(tellsCategory ? LackingFields.None : LackingFields.Category);
        var created = Math.Min(own.Min(draft => draft.ValidFrom), changes.Min(change => change.At));
        var moments = changes
            .Select(change => change.At)
            .Append(created)
            .Concat(tellsStage ? [] : own.Select(draft => draft.ValidFrom))
            .Distinct()
            .Order();
        return
        [
            .. moments.Select(moment =>
            {
                var held = own.Where(draft => draft.ValidFrom <= moment).DefaultIfEmpty(own[0]).Last();
                return History(own[^1], timeline.Fill(held.State, lacking, moment), moment);
            }),
        ];
    }

    private static IReadOnlyList<VersionDraft> Filled(IReadOnlyList<VersionDraft> history, FieldTimeline timeline)
    {
        var lacking = history.Aggregate(LackingFields.None, (all, draft) => all | draft.Lacks);
        if (lacking == LackingFields.None)
        {
            return history;
        }

        var drafts = history
            .Select(draft => draft with { State = timeline.Fill(draft.State, draft.Lacks, draft.ValidFrom) })
            .ToList();
        var known = history.Select(draft => draft.ValidFrom).ToHashSet();
        var moments = Kinds
            .Where(kind => lacking.HasFlag(kind.Field))
            .SelectMany(kind => timeline.Moments(kind.Kind))
            .Where(known.Add);
        foreach (var moment in moments.Order().ToList())
        {
            var before = history.Where(draft => draft.ValidFrom < moment).ToList();
            if (before.Count > 0)
            {
                var held = before.MaxBy(draft => draft.ValidFrom);
                drafts.Add(History(held, timeline.Fill(held.State, held.Lacks, moment), moment));
            }
        }

        return drafts;
    }

    private static VersionDraft History(VersionDraft like, VersionState state, long from) =>
        like with
        {
            Kind = VersionKind.History,
            State = state,
            ValidFrom = from,
            RecordedAt = from,
        };
}
