using RevBot.Bot.Tests.Channels.Teams;

namespace RevBot.Bot.Tests.Cards;

/// <summary>The demo company after somebody has filled every name of its CRM with the oddest text that there is.</summary>
internal static class HostileCompany
{
    private static readonly (string Table, string Column)[] Names =
    [
        ("account", "name"),
        ("account", "industry"),
        ("opportunity", "name"),
        ("opportunity", "competitor"),
        ("opportunity", "lead_source"),
        ("opportunity", "next_step"),
        ("opportunity", "loss_reason"),
        ("product", "name"),
        ("seller", "name"),
        ("seller", "team"),
        ("stage", "name"),
        ("territory", "name"),
    ];

    public static void Fill(DemoFile demo)
    {
        var texts = HostileCards.Texts.Where(text => text.Length > 0).ToArray();
        foreach (var (table, column) in Names)
        {
            for (var at = 0; at < texts.Length; at++)
            {
                demo.Execute(
                    $"UPDATE {table} SET {column} = @text || ' ' || rowid WHERE {column} IS NOT NULL AND rowid % @count = @at",
                    new
                    {
                        text = texts[at],
                        count = texts.Length,
                        at,
                    }
                );
            }
        }
    }
}
