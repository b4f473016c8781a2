using System.Security.Cryptography;
using System.Text;

namespace RevBot.Bot.Inbox.Storage;

/// <summary>Fingerprints of what platforms name at any length: they fit a key, and tell nothing to who reads the table.</summary>
internal static class TurnId
{
    /// <summary>Of a turn: the same for a repeat.</summary>
    public static string Compute(IncomingTurn turn) => Compute(turn.Channel, turn.Key);

    /// <summary>Of a conversation.</summary>
    public static string ComputeForConversation(IncomingTurn turn) => Compute(turn.Channel, turn.Conversation);

    /// <summary>Of any id of a channel.</summary>
    public static string Compute(string channel, string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}\n{id}")).AsSpan(0, 20));
}
