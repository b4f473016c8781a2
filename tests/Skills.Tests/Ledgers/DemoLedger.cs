using RevBot.Data.Demo;

namespace RevBot.Skills.Tests.Ledgers;

/// <summary>The demo company of 2,500 deals.</summary>
public sealed class DemoLedger()
    : Ledger(
        new(2026, 11, 22),
        database =>
            DemoCompany.Create(
                database,
                new() { Today = new(2026, 11, 22), Deals = 2500 },
                null,
                CancellationToken.None
            )
    );
