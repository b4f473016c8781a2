using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// Changes of single fields, for a deal of which an extract has nothing else: they amend the history that is stored. A
/// change speaks of the time around it in which the stored value of its field stays the same, and of no other: what is
/// stored beyond is known better.
/// </summary>
/// <remarks>
/// A late correction stays as it is: it tells of a time that others tell of too, and ends none of them. What others
/// have around a change is looked for among those that were recorded on time, of which each follows the one before. So
/// a newer extract's changes go on from the last stored version, and a whole history that comes after the deals
/// themselves fills the time between what their snapshots told. A second import of the same changes changes nothing.
/// </remarks>
internal static class StoredChanges
{
    /// <summary>The stored states as the changes amend them, and one more at each change.</summary>
    /// <param name="changes">The deal's changes, at least one.</param>
    /// <param name="stored">The stored versions, in the order of their numbers.</param>
    /// <param name="stages">The stages by id.</param>
    public static IReadOnlyList<VersionDraft> Amend(
        IReadOnlyList<FieldChange> changes,
        IReadOnlyList<VersionDraft> stored,
        IReadOnlyDictionary<int, StageRow> stages
    )
    {
        if (stored.Count == 0)
        {
            return [];
        }

        List<VersionDraft> line = [.. stored.Where(version => version.IsOnTime)];
        var runs = changes
            .Select(change => change.Kind)
            .Distinct()
            .ToDictionary(kind => kind, kind => FindRuns(kind, line));
        var known = line.Select(version => version.ValidFrom).ToHashSet();
        var added = changes.Select(change => change.At).Where(known.Add).Order();
        return
        [
            .. stored.Where(version => !version.IsOnTime),
            .. line.Select((version, place) => version with { State = Fill(version, place, version.ValidFrom) }),
            .. added.Select(moment =>
            {
                var like = FindKnown(stored, moment);
                return like with
                {
                    State = Fill(like, FindPlace(line, moment), moment),
                    ValidFrom = moment,
                    RecordedAt = moment,
                };
            }),
        ];

        VersionState Fill(VersionDraft like, int place, long moment)
        {
            // What was corrected late is known better than a change before it.
            var from = like.IsOnTime || moment < like.ValidFrom ? long.MinValue : like.ValidFrom;
            var near = changes
                .Where(change => change.At >= from && (line.Count == 0 || runs[change.Kind][place].Holds(change.At)))
                .ToList();
            return new FieldTimeline(near, like.State, stages).Fill(like.State, LackingFields.All, moment);
        }
    }

    /// <summary>What was known last at a moment; before all of them, the first.</summary>
    private static VersionDraft FindKnown(IReadOnlyList<VersionDraft> stored, long moment)
    {
        var place = stored.Count - 1;
        while (place > 0 && stored[place].RecordedAt > moment)
        {
            place--;
        }

        return stored[place];
    }

    /// <summary>Where the version stands that holds at a moment; before all of them, the first.</summary>
    private static int FindPlace(List<VersionDraft> line, long moment) =>
        Math.Max(0, line.FindLastIndex(version => version.ValidFrom <= moment));

    /// <summary>For each version the time around it in which the value of a field stays the same.</summary>
    private static Run[] FindRuns(ChangeKind kind, List<VersionDraft> line)
    {
        var runs = new Run[line.Count];
        for (var first = 0; first < line.Count; )
        {
            var next = first + 1;
            while (next < line.Count && IsSame(kind, line[first].State, line[next].State))
            {
                next++;
            }

            var run = new Run(
                first == 0 ? long.MinValue : line[first].ValidFrom,
                next == line.Count ? long.MaxValue : line[next].ValidFrom
            );
            Array.Fill(runs, run, first, next - first);
            first = next;
        }

        return runs;
    }

    private static bool IsSame(ChangeKind kind, VersionState one, VersionState other) =>
        kind switch
        {
            ChangeKind.Stage => one.StageId == other.StageId,
            ChangeKind.Amount => (one.AmountMinor, one.Currency) == (other.AmountMinor, other.Currency),
            ChangeKind.CloseOn => one.CloseOn == other.CloseOn,
            ChangeKind.Category => one.Category == other.Category,
            ChangeKind.Owner => one.OwnerId == other.OwnerId,
        };

    /// <summary>A time, the end not included.</summary>
    private readonly record struct Run(long From, long End)
    {
        public bool Holds(long moment) => moment >= From && moment < End;
    }
}
