using Microsoft.Bot.Schema;
using RevBot.Bot.Channels.Teams.Protocol;

namespace RevBot.Bot.Channels.Teams;

/// <summary>An activity that was let in.</summary>
/// <param name="Activity">What came in, as the SDK reads it.</param>
/// <param name="Conversation">Where from, and where replies go.</param>
internal sealed record InboundActivity(Activity Activity, TeamsConversation Conversation);
