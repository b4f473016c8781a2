using FsCheck.Fluent;
using RevBot.Bot.Channels.Teams.AdaptiveCards;
using RevBot.Bot.Tests.Cards;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Cards against Microsoft's own types.</summary>
public sealed class CardTypesTests
{
    [TeamsClientFact]
    public async Task Cards_OfAnyKindAndOfEveryFunction_AreOfMicrosoftsTypes()
    {
        var folder = Directory.CreateTempSubdirectory("revbot-cards-").FullName;
        try
        {
            using var made = new MadeCards();
            using var hostile = MadeCards.OfHostileCompany();
            var cards = HostileCards
                .Any.Sample(60, 30)
                .Concat(await made.AllAsync())
                .Concat(await hostile.AllAsync())
                .ToArray();
            foreach (var (card, at) in cards.Select((card, at) => (card, at)))
            {
                await File.WriteAllTextAsync(
                    Path.Combine(folder, $"{at}.json"),
                    AdaptiveCardWriter.Write(card, card.Buttons).ToJsonString(),
                    CancellationToken.None
                );
            }

            var output = await TeamsClient.FinishAsync(["tscheck.mjs", folder]);

            Assert.True(cards.Length > 60);
            Assert.Contains($"all valid: {cards.Length}", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
