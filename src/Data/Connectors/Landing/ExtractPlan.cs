using System.Buffers;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Connectors.Landing;

/// <summary>
/// What an extract of the landed rows must hold so that loading it is the same as loading all: every row of each deal
/// of which anything changed or which names people who changed, other files whole where they changed, and whole what
/// completes the rows that are written.
/// </summary>
internal sealed class ExtractPlan
{
    /// <summary>From this share of the deals on, all are loaded: it costs little more.</summary>
    private const double MostDeals = 0.25;

    /// <summary>Shorter names stand in too many lines to tell anything; people are found by their ids too.</summary>
    private const int ShortestName = 3;

    // What is judged by all its rows together: who leads people, which stages there are.
    private static readonly string[] Together = [Targets.Company, Targets.Stage, Targets.Seller];
    private static readonly string[] States = [Targets.Opportunity, Targets.Version, Targets.Change];

    private readonly Dictionary<LandedFile, Extent> extents;

    private ExtractPlan(Dictionary<LandedFile, Extent> extents, bool isEmpty) =>
        (this.extents, IsEmpty) = (extents, isEmpty);

    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether it leaves rows out.</summary>
    public bool IsPartial => extents.Values.Any(extent => extent != Extent.Whole);

    /// <summary>The files and how much of each.</summary>
    public IReadOnlyDictionary<LandedFile, Extent> Extents => extents;

    /// <summary>Everything.</summary>
    public static ExtractPlan Whole(IReadOnlyList<LandedFile> files) =>
        new(files.ToDictionary(file => file, _ => Extent.Whole), isEmpty: false);

    /// <summary>What changed after a run. Side effect: the store gathers the deals.</summary>
    /// <param name="store">What has landed.</param>
    /// <param name="files">The files of the mapping that the CRM has.</param>
    /// <param name="loaded">The run that was loaded last, by the same rules; null where none was.</param>
    /// <param name="due">Deals that count as changed since the time of something planned has come.</param>
    public static ExtractPlan Make(
        LandingStore store,
        IReadOnlyList<LandedFile> files,
        long? loaded,
        IReadOnlyList<string> due
    )
    {
        if (loaded is not { } after)
        {
            return Whole(files);
        }

        var changed = files.Where(file => store.Rows.HasChanged(file.Landed, after)).ToHashSet();
        var ofDeals = files.Where(file => file.Need.DealColumn is not null).ToList();
        var people = changed.Where(file => file.Need.Targets.Contains(Targets.Seller)).ToList();
        var deals = store.Rows.GatherChanged(
            [.. ofDeals.Select(file => file.Landed)],
            after,
            [.. due, .. DealsThatName(store, people, ofDeals, after)]
        );
        if (changed.Count == 0 && deals == 0)
        {
            return new([], isEmpty: true);
        }

        var all = files.FirstOrDefault(file => file.Need.Targets.Contains(Targets.Opportunity));
        if (all is null || deals > MostDeals * store.Rows.Count(all.Landed))
        {
            return Whole(files);
        }

        var found = files.ToDictionary(file => file, file => First(file, files, changed, people.Count > 0));
        if (ofDeals.Any(file => found[file] == Extent.Whole && file.Need.Targets.Overlaps(States)))
        {
            // A history is told whole with its deal, so they go together.
            ofDeals.ForEach(file => found[file] = Extent.Whole);
        }

        Complete(found);
        return new(found, isEmpty: false);
    }

    /// <summary>
    /// A row that names somebody who was not known when it was loaded, or not by that name, has nobody or somebody
    /// else.
    /// </summary>
    private static HashSet<string> DealsThatName(
        LandingStore store,
        IReadOnlyList<LandedFile> people,
        IReadOnlyList<LandedFile> ofDeals,
        long after
    )
    {
        var words = people.SelectMany(file => Words(store, file, after)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (words.Count == 0)
        {
            return [];
        }

        var any = SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);
        return
        [
            .. ofDeals
                .Where(file => file.Need.NamesPeople)
                .SelectMany(file => store.Rows.DealsThatName(file.Landed, any)),
        ];
    }

    /// <summary>The ids, names and addresses of people who changed, as they stand in lines.</summary>
    private static IEnumerable<string> Words(LandingStore store, LandedFile file, long after)
    {
        var places = LandedLine.PlacesOf(file.Landed.Header, file.Need.NameColumns);
        return store
            .Rows.Changed(file.Landed, after)
            .SelectMany(row =>
            {
                var cells = LandedLine.Read(row.Line);
                return places
                    .Select(place => cells[place].Replace("\"", "\"\"", StringComparison.Ordinal))
                    .Where(name => name.Length >= ShortestName)
                    .Prepend(CrmId.ShortForm(row.Id) ?? row.Id);
            });
    }

    private static Extent First(
        LandedFile file,
        IReadOnlyList<LandedFile> files,
        HashSet<LandedFile> changed,
        bool havePeopleChanged
    )
    {
        var completedAnew = files.Any(other =>
            other.Need.DealColumn is null && changed.Contains(other) && file.Need.CompletedBy.Contains(other.Need.Name)
        );
        return completedAnew ? Extent.Whole
            : file.Need.DealColumn is not null ? Extent.Changed
            : changed.Contains(file)
            || file.Need.Targets.Overlaps(Together)
            || (havePeopleChanged && file.Need.NamesPeople)
                ? Extent.Whole
            : Extent.Header;
    }

    /// <summary>Whatever completes a row that is written must be there, or the row would lose what it has.</summary>
    private static void Complete(Dictionary<LandedFile, Extent> found)
    {
        bool Needs(LandedFile written, LandedFile file) =>
            found[written] switch
            {
                Extent.Header => false,
                Extent.Changed => file.Need.DealColumn is null,
                Extent.Whole => true,
            } && written.Need.CompletedBy.Contains(file.Need.Name);

        LandedFile? missing;
        do
        {
            missing = found.Keys.FirstOrDefault(file =>
                found[file] != Extent.Whole && found.Keys.Any(written => Needs(written, file))
            );
            if (missing is not null)
            {
                found[missing] = Extent.Whole;
            }
        } while (missing is not null);
    }
}
