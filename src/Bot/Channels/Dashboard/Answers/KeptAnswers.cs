namespace RevBot.Bot.Channels.Dashboard.Answers;

/// <summary>Answers over one book, worked out once however many look at them. The oldest go where there are too many.</summary>
internal sealed class KeptAnswers
{
    private const int Most = 600;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Task<CallAnswer>> answers = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>The answer of a key; made where there is none, and again where making it failed.</summary>
    public Task<CallAnswer> GetOrAdd(string key, Func<Task<CallAnswer>> make)
    {
        lock (gate)
        {
            if (answers.TryGetValue(key, out var kept) && !kept.IsFaulted && !kept.IsCanceled)
            {
                return kept;
            }

            if (kept is null)
            {
                order.Enqueue(key);
            }

            while (order.Count > Most)
            {
                answers.Remove(order.Dequeue());
            }

            return answers[key] = make();
        }
    }
}
