using RevBot.Data.Demo.Deals;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Demo.Extract;

/// <summary>Event.csv holds the meetings, Task.csv mails, calls and tasks.</summary>
/// <param name="folder">An existing folder.</param>
internal sealed class ActivityFiles(string folder) : IDisposable
{
    private readonly CsvFile events = new(
        Path.Combine(folder, "Event.csv"),
        "Id",
        "WhatId",
        "OwnerId",
        "ActivityDateTime",
        "Type",
        "Direction__c"
    );
    private readonly CsvFile tasks = new(
        Path.Combine(folder, "Task.csv"),
        "Id",
        "WhatId",
        "OwnerId",
        "ActivityDateTime",
        "TaskSubtype",
        "Direction__c"
    );

    /// <summary>Writes the activities of a deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="touches">Its activities, in the order of time.</param>
    public void Add(Deal deal, IReadOnlyList<ActivityRow> touches)
    {
        foreach (var touch in touches)
        {
            var kind = (ActivityKind)touch.Kind;
            var file = kind == ActivityKind.Meeting ? events : tasks;
            file.Row(
                touch.CrmId,
                deal.Row.CrmId,
                CrmIds.User(touch.SellerId!.Value),
                Text.Instant(touch.OccurredAt),
                kind.ToString(),
                Text.Direction(touch.Direction)
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        events.Dispose();
        tasks.Dispose();
    }
}
