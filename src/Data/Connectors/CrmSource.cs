using NodaTime;
using RevBot.Data.Connectors.Landing;

namespace RevBot.Data.Connectors;

/// <summary>
/// A CRM that can be read live. It brings what a mapping asks for into a landing store; all that comes after is the
/// same for every CRM.
/// </summary>
public abstract class CrmSource
{
    /// <summary>What the data say they are from: the CRM's name, in small letters.</summary>
    public abstract string Name { get; }

    /// <summary>Reads what changed, or everything. Side effect: rows land in the store.</summary>
    /// <param name="work">What to read, and where to.</param>
    /// <param name="cancellation">Ends the reading; what has landed stays.</param>
    /// <exception cref="SyncException">It cannot be read on.</exception>
    /// <exception cref="Import.ImportException">The CRM lacks a column that the mapping cannot do without.</exception>
    internal abstract Task<LandingReport> LandAsync(LandingWork work, CancellationToken cancellation);

    /// <summary>What a source is to do.</summary>
    /// <param name="Needs">What the mapping reads.</param>
    /// <param name="Store">Where rows land.</param>
    /// <param name="Org">
    /// Whose rows the database has, by the CRM's id of that company; null where nothing says it.
    /// </param>
    /// <param name="IsFull">Whether to read everything again.</param>
    /// <param name="Progress">Told of each page; null for nobody.</param>
    internal sealed record LandingWork(
        MappingNeeds Needs,
        LandingStore Store,
        string? Org,
        bool IsFull,
        IProgress<SyncProgress>? Progress
    );

    /// <summary>What landed.</summary>
    internal sealed record LandingReport
    {
        /// <summary>Whose rows they are, by the CRM's id of that company.</summary>
        public required string Org { get; init; }

        /// <summary>The files of the mapping that the CRM has, or had when it was read before.</summary>
        public required IReadOnlyList<LandedFile> Files { get; init; }

        /// <summary>What was read of each, in order.</summary>
        public required IReadOnlyList<SyncedObject> Objects { get; init; }

        /// <summary>What the mapping reads and the CRM lacks, a sentence each.</summary>
        public required IReadOnlyList<string> Missing { get; init; }

        /// <summary>What was read in another way than usual, or could not be read any more, a sentence each.</summary>
        public required IReadOnlyList<string> Notes { get; init; }

        /// <summary>Up to when all changes and deletions are known, by the CRM's clock.</summary>
        public required Instant KnownTo { get; init; }

        /// <summary>
        /// Up to when all changes are known: not before <see cref="KnownTo"/>, and later where deletions are told late.
        /// </summary>
        public required Instant ReadTo { get; init; }

        /// <summary>How many calls it took.</summary>
        public required int Calls { get; init; }

        /// <summary>Where the CRM counts other deals than have landed, a sentence; null where it does not.</summary>
        public string? Doubt { get; init; }
    }
}
