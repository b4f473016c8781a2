using NodaTime;
using RevBot.Data.Connectors.Landing;

namespace RevBot.Data.Connectors;

/// <summary>
/// A CRM that can be read live. It brings what a mapping asks for into a landing store; all that comes after is the same
/// for every CRM.
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
    /// <param name="Org">Whose rows the database has, by the CRM's id of that company; null where nothing says it.</param>
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
    /// <param name="Org">Whose rows they are, by the CRM's id of that company.</param>
    /// <param name="Files">The files of the mapping that the CRM has.</param>
    /// <param name="Objects">What was read of each, in order.</param>
    /// <param name="Missing">What the mapping reads and the CRM lacks, a sentence each.</param>
    /// <param name="KnownTo">Up to when all changes are known, by the CRM's clock.</param>
    /// <param name="Calls">How many calls it took.</param>
    /// <param name="Doubt">Where the CRM counts other deals than have landed, a sentence; null where it does not.</param>
    internal sealed record LandingReport(
        string Org,
        IReadOnlyList<LandedFile> Files,
        IReadOnlyList<SyncedObject> Objects,
        IReadOnlyList<string> Missing,
        Instant KnownTo,
        int Calls,
        string? Doubt
    );
}
