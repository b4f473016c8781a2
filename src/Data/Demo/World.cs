using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Mirror;
using RevBot.Data.Demo.Planted;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Demo.Words;

namespace RevBot.Data.Demo;

/// <summary>All that deals happen in.</summary>
internal sealed class World
{
    // Above this many deals, teams grow, so that nobody has more than some hundreds of deals a quarter.
    private const int DealsPerTeamSize = 100_000;

    /// <summary>Makes everything that deals are drawn from.</summary>
    /// <exception cref="Import.ImportException">The words file is wrong.</exception>
    public World(DemoOptions options)
    {
        Options = options;
        Total = options.Deals + MirrorFaults.Missing;
        Words = DemoWords.Read(options.WordsFile);
        Timeline = new(options.Today, Words.FiscalFirstMonth);
        Effects = new(Timeline, Words);
        Market = new(options.Seed, Timeline);
        Rates = new(options.Seed, Timeline, Words);
        Accounts = new(options.Seed, options.Deals, Words);
        Company = new(options.Seed, Timeline, 1 + ((options.Deals - 1) / DealsPerTeamSize), Words);
    }

    /// <summary>What was asked for.</summary>
    public DemoOptions Options { get; }

    /// <summary>Deals in the CRM; the warehouse lacks a few of them.</summary>
    public int Total { get; }

    /// <summary>How everything is called.</summary>
    public DemoWords Words { get; }

    /// <summary>Quarters and days.</summary>
    public Timeline Timeline { get; }

    /// <summary>What is planted.</summary>
    public Effects Effects { get; }

    /// <summary>Busy and quiet days.</summary>
    public Market Market { get; }

    /// <summary>Rates of exchange.</summary>
    public Rates Rates { get; }

    /// <summary>Customers and prospects.</summary>
    public Accounts Accounts { get; }

    /// <summary>The people.</summary>
    public Company Company { get; }

    /// <summary>Whether a deal comes up against the competitor's new entity.</summary>
    public bool MeetsEntity(DealPlan plan) =>
        Options.WinEffects
        && plan.Closes >= Effects.EntityFrom
        && string.Equals(plan.Competitor, Effects.EntityCompetitor, StringComparison.Ordinal)
        && plan.Countries.Any(asked => string.Equals(asked.Country, Effects.EntityCountry, StringComparison.Ordinal));
}
