using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Teams.AdaptiveCards;
using RevBot.Bot.Channels.Teams.Connector;
using RevBot.Bot.Channels.Teams.Protocol;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Channels.Teams;

/// <summary>
/// Microsoft Teams as a channel. The connector recognises no repeats, so a reply that is given twice after a restart is
/// seen twice; its key is not sent.
/// </summary>
internal sealed class TeamsChannel(
    TeamsConnector connector,
    ConversationReferenceStore conversations,
    MemberDirectory members,
    InvokeReplies invokes,
    ILogger<TeamsChannel> logger,
    IFileAddresses? files = null
) : IChannel
{
    private const string NoFiles =
        "I can't hand you files here: RevBot's page in the browser has Excel, CSV and PDF under every answer.";

    private const string NoLink =
        "I could not send you the link to the file in our own chat; open a chat with me there and ask for the file again.";

    public string Name => ActivityTurns.Channel;

    public async Task ShowWorkingAsync(IncomingTurn turn, CancellationToken cancellation)
    {
        // The button itself shows that work goes on.
        if (turn.Content is TurnContent.ButtonPress)
        {
            return;
        }

        try
        {
            var to = TeamsConversation.Read(turn.Address);
            await connector.SendAsync(to, MessageWriter.Typing(), cancellation);
        }
        catch (ConnectorException problem)
        {
            Log.NotShown(logger, problem.Message);
        }
    }

    public async Task<string?> SayAsync(IncomingTurn turn, Card card, string key, CancellationToken cancellation)
    {
        var to = TeamsConversation.Read(turn.Address);
        var isAlone = to.Kind == PlaceKind.Personal;
        var id = await SendAsync(to, isAlone ? WithLink(card) : card, cancellation);
        if (card.File is not null && !isAlone)
        {
            await SendLinkAsync(turn, to, card, cancellation);
        }

        invokes.ReportElsewhere(turn.Key);
        return id;
    }

    public async Task<string?> SayPrivatelyAsync(
        IncomingTurn turn,
        Card card,
        string key,
        CancellationToken cancellation
    )
    {
        var id = await SendAsync(await PrivateAsync(turn, cancellation), WithLink(card), cancellation);
        invokes.ReportElsewhere(turn.Key);
        return id;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// What goes back on a button's request is seen by who pressed it; the message is changed as well, so that it stays so
    /// and others see it too.
    /// </remarks>
    public async Task ReplaceAsync(IncomingTurn turn, string messageId, Card card, CancellationToken cancellation)
    {
        var to = TeamsConversation.Read(turn.Address);
        var isShown = invokes.TryReplace(turn.Key, card);
        try
        {
            await connector.UpdateAsync(to, messageId, MessageWriter.Message(card, to), cancellation);
        }
        catch (ConnectorException problem) when (isShown && !problem.IsBlocked)
        {
            Log.NotShown(logger, problem.Message);
        }
        catch (ConnectorException problem) when (problem.IsBlocked)
        {
            conversations.Block(to.ConversationId);
            throw;
        }
    }

    public Task<IReadOnlyList<ChannelPerson>?> ReadersAsync(IncomingTurn turn, CancellationToken cancellation) =>
        members.ReadersAsync(TeamsConversation.Read(turn.Address), cancellation);

    /// <summary>Says something to a person who has not asked, in the chat that they and the bot have.</summary>
    /// <param name="objectId">The person's Entra object id.</param>
    /// <param name="tenantId">Their tenant.</param>
    /// <param name="card">What is said.</param>
    /// <param name="cancellation">Ends the sending.</param>
    /// <returns>
    /// The message's id, null where the connector gives none, and the conversation's; null where the bot has no chat with them,
    /// or they have blocked it.
    /// </returns>
    /// <exception cref="ConnectorException">The connector refused for another reason.</exception>
    public async Task<(string? MessageId, string Conversation)?> SendProactivelyAsync(
        string objectId,
        string tenantId,
        Card card,
        CancellationToken cancellation
    )
    {
        if (conversations.FindPersonal(objectId, tenantId) is not { } to)
        {
            return null;
        }

        try
        {
            return (await SendAsync(to, card, cancellation), to.ConversationId);
        }
        catch (ConnectorException problem) when (problem.IsBlocked)
        {
            return null;
        }
    }

    // The link is the person's own, so nobody else is shown it. The card stands in the conversation already: whatever goes
    // wrong here is told there and logged, and does not make the card be sent again.
    private async Task SendLinkAsync(IncomingTurn turn, TeamsConversation to, Card card, CancellationToken cancellation)
    {
        try
        {
            var link = WithLink(Card.Saying(card.Paragraphs[0]) with { File = card.File });
            await SendAsync(await PrivateAsync(turn, cancellation), link, cancellation);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.LinkNotSent(logger, turn.Key, problem);
            await TryTellAsync(to, NoLink, cancellation);
        }
    }

    private async Task TryTellAsync(TeamsConversation to, string sentence, CancellationToken cancellation)
    {
        try
        {
            await connector.SendAsync(to, MessageWriter.Message(Card.Saying(sentence), to), cancellation);
        }
        catch (ConnectorException problem)
        {
            Log.NotShown(logger, problem.Message);
        }
    }

    // Teams shows no file of a bot in a card: a link brings it, or a sentence says where it is.
    private Card WithLink(Card card) =>
        card.File is not { } file ? card
        : files?.Create(file) is { } address
            ? card with
            {
                Buttons = [new("Download the file", ButtonAction.Open, address.AbsoluteUri), .. card.Buttons],
            }
        : card with { Paragraphs = [.. card.Paragraphs, NoFiles] };

    private async Task<string?> SendAsync(TeamsConversation to, Card card, CancellationToken cancellation)
    {
        try
        {
            return await connector.SendAsync(to, MessageWriter.Message(card, to), cancellation);
        }
        catch (ConnectorException problem) when (problem.IsBlocked)
        {
            conversations.Block(to.ConversationId);
            Log.Blocked(logger);
            throw;
        }
    }

    // The chat is opened once and kept: the connector would give the same one again.
    private async Task<TeamsConversation> PrivateAsync(IncomingTurn turn, CancellationToken cancellation)
    {
        var asked = TeamsConversation.Read(turn.Address);
        if (asked.Kind == PlaceKind.Personal)
        {
            return asked;
        }

        if (asked.ObjectId is { } person && conversations.FindPersonal(person, asked.TenantId) is { } known)
        {
            return known with { ServiceUrl = asked.ServiceUrl };
        }

        var opened = asked with
        {
            ConversationId = await connector.OpenPersonalAsync(asked, cancellation),
            // What was asked stands in another conversation: nothing of this one is replied to.
            ActivityId = null,
            Kind = PlaceKind.Personal,
            TeamId = null,
            ChannelId = null,
            IsStandardChannel = false,
        };
        conversations.Keep(opened);
        return opened;
    }
}
