using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Deals;

/// <summary>
/// Changes of single fields, for a deal of which an extract has nothing else: they amend the history that is stored. A
/// change speaks of the time around it in which the stored value of its field stays the same, and of no other: what is
/// stored beyond is known better.
/// </summary>
/// <remarks>
/// So a newer extract's changes go on from the last stored version, and a whole history that comes after the deals
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

        var known = stored.Select(version => version.ValidFrom).ToHashSet();
        var added = changes.Select(change => change.At).Where(known.Add).Order();
        return
        [
            .. stored.Select((version, place) => version with { State = StateAt(place, version.ValidFrom) }),
            .. added.Select(moment =>
                stored[0] with
                {
                    State = StateAt(PlaceAt(stored, moment), moment),
                    ValidFrom = moment,
                    RecordedAt = moment,
                }
            ),
        ];

        VersionState StateAt(int place, long moment)
        {
            var state = stored[place].State;
            var near = changes.Where(change => IsNear(change, stored, place)).ToList();
            return new FieldTimeline(near, state, stages).Fill(state, LackingFields.All, moment);
        }
    }

    /// <summary>Where the version stands that holds at a moment; before all of them, the first.</summary>
    private static int PlaceAt(IReadOnlyList<VersionDraft> stored, long moment)
    {
        var place = stored.Count - 1;
        while (place > 0 && stored[place].ValidFrom > moment)
        {
            place--;
        }

        return place;
    }

    /// <summary>Whether the stored value of the change's field stays that of a version from there to the change.</summary>
    private static bool IsNear(FieldChange change, IReadOnlyList<VersionDraft> stored, int place)
    {
        var (first, last) = (place, place);
        while (first > 0 && IsSame(change.Kind, stored[first - 1].State, stored[place].State))
        {
            first--;
        }

        while (last < stored.Count - 1 && IsSame(change.Kind, stored[last + 1].State, stored[place].State))
        {
            last++;
        }

        return (first == 0 || change.At >= stored[first].ValidFrom)
            && (last == stored.Count - 1 || change.At < stored[last + 1].ValidFrom);
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
}
