namespace RevBot.Bot.Inbox;

/// <summary>Where channels put what came in. Returns as soon as the turn is kept; the answer goes out by the channel later.</summary>
public interface ITurnQueue
{
    /// <summary>Keeps a turn for answering.</summary>
    /// <returns>False for a repeat of a turn that is already kept: it is not answered again.</returns>
    Task<bool> PutAsync(IncomingTurn turn, CancellationToken cancellation);

    /// <summary>Ends once this process answers what is put; until then another one on the same database does.</summary>
    Task Answering => Task.CompletedTask;

    /// <summary>Stops what is under way for a person in a conversation: they pressed stop. What others asked goes on.</summary>
    /// <param name="channel">teams, slack or web.</param>
    /// <param name="conversation">As in <see cref="IncomingTurn.Conversation"/>.</param>
    /// <param name="person">As in <see cref="Identity.ChannelPerson.Id"/>.</param>
    void Stop(string channel, string conversation, string person);
}
