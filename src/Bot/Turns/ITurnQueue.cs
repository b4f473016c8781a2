namespace RevBot.Bot.Turns;

/// <summary>Where channels put what came in. Returns as soon as the turn is kept; the answer goes out by the channel later.</summary>
public interface ITurnQueue
{
    /// <summary>Keeps a turn for answering.</summary>
    /// <returns>False for a repeat of a turn that is already kept: it is not answered again.</returns>
    Task<bool> PutAsync(IncomingTurn turn, CancellationToken cancellation);
}
