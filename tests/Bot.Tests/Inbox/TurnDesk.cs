using RevBot.Bot.Cards;
using RevBot.Bot.Configuration;
using RevBot.Bot.Handling;
using RevBot.Bot.Handling.Audience;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;
using RevBot.Bot.Inbox.Replies;
using RevBot.Bot.Services;
using RevBot.Bot.Tests.Provenance;
using RevBot.Bot.Understanding;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>The real handler over the demo company, one turn at a time, with what it would send.</summary>
internal sealed class TurnDesk : IDisposable
{
    public TurnDesk(
        AudienceSettings? audience = null,
        TimeProvider? time = null,
        IRouter? router = null,
        DemoFile? file = null
    )
    {
        File = file ?? new();
        House = File.House(router ?? new PlannedRouter());
        Identities = new(File.Database, DemoFile.Clock);
        var rule = new AudienceRule(
            Identities,
            new AudienceCache(time ?? TimeProvider.System),
            audience ?? new(),
            new AuditRepository(File.Database),
            DemoFile.Clock
        );
        Handler = new(House, Identities, rule);
    }

    public DemoFile File { get; }

    public TurnHandler Handler { get; }

    public RevBotServices House { get; }

    public IdentityResolver Identities { get; }

    public LoopbackChannel Channel { get; } = new();

    public Task<Reply> HandleAsync(IncomingTurn turn) => Handler.HandleAsync(turn, Channel, CancellationToken.None);

    /// <summary>The one card of the reply to a turn.</summary>
    public async Task<Card> CardAsync(IncomingTurn turn) => Assert.Single((await HandleAsync(turn)).Deliveries).Card;

    /// <summary>The words of that card.</summary>
    public async Task<string> TextAsync(IncomingTurn turn) => string.Join('\n', (await CardAsync(turn)).Paragraphs);

    public int SellerId(string email) =>
        House.Books.Current(CancellationToken.None).Sellers.Single(seller => seller.Email == email).Id;

    public void Dispose() => File.Dispose();
}
