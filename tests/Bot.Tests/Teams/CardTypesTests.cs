using FsCheck.Fluent;
using RevBot.Bot.Teams.AdaptiveCards;

namespace RevBot.Bot.Tests.Teams;

/// <summary>Cards against Microsoft's own types.</summary>
public sealed class CardTypesTests
{
    [TeamsClientFact]
    public async Task Cards_OfAnyKind_AreOfMicrosoftsTypes()
    {
        var folder = Directory.CreateTempSubdirectory("revbot-cards-").FullName;
        try
        {
            foreach (var (card, at) in HostileCards.Any.Sample(60, 30).Select((card, at) => (card, at)))
            {
                await File.WriteAllTextAsync(
                    Path.Combine(folder, $"{at}.json"),
                    AdaptiveCardWriter.Write(card, card.Buttons).ToJsonString(),
                    CancellationToken.None
                );
            }

            var output = await TeamsClient.FinishAsync(["tscheck.mjs", folder]);

            Assert.Contains("all valid: 60", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
