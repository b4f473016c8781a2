using NodaTime;
using RevBot.Data.Import;
using RevBot.Data.Tests.Import;

namespace RevBot.Skills.Tests.Ledgers;

/// <summary>The public CRM extract, at the close of its last day.</summary>
public sealed class ExtractLedger()
    : Ledger(
        new(2017, 12, 31),
        database =>
            CrmImport.Run(
                database,
                new()
                {
                    Mapping = "crm-sales-opportunities",
                    From = SampleExtract.Folder,
                    Now = Instant.FromUtc(2026, 3, 1, 12, 0),
                },
                null,
                CancellationToken.None
            )
    );
