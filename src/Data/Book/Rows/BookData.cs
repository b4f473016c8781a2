using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Mirror;
using RevBot.Data.Book.People;

namespace RevBot.Data.Book.Rows;

/// <summary>Everything that a <see cref="DealBook"/> holds, row by row; rows are the deals in the order of their ids.</summary>
internal sealed record BookData
{
    public required long Revision { get; init; }

    /// <summary>Microseconds of the last thing recorded.</summary>
    public long Newest { get; init; } = long.MinValue;

    public required Company Company { get; init; }

    public required IReadOnlyDictionary<int, Account> Accounts { get; init; }

    public required IReadOnlyDictionary<int, Territory> Territories { get; init; }

    public required DealItem[] Deals { get; init; }

    public required Ragged<VersionItem> Versions { get; init; }

    public required Ragged<ActivityItem> Activities { get; init; }

    public required Ragged<DealCountry> Countries { get; init; }

    public required Ragged<Contact> Contacts { get; init; }

    public required Ragged<Signal> Signals { get; init; }

    public required IReadOnlyList<QuotaItem> Quotas { get; init; }

    public required IReadOnlyList<ForecastCall> Calls { get; init; }

    public required MirrorItem[] Mirror { get; init; }

    public required IReadOnlyList<MirrorQuota> MirrorQuotas { get; init; }

    public required IReadOnlyList<SyncRun> SyncRuns { get; init; }

    public required DataCoverage Coverage { get; init; }
}
