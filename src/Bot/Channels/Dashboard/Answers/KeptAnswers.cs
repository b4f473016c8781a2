using System.Diagnostics.CodeAnalysis;

namespace RevBot.Bot.Channels.Dashboard.Answers;

/// <summary>
/// Answers over one book, worked out once however many look at them. The oldest go where there are too many, and a person
/// may have so many begun at a time.
/// </summary>
internal sealed class KeptAnswers
{
    /// <summary>The most answers of a person that are worked out at once: those of three pages.</summary>
    public const int MostUnfinished = 45;

    private const int Most = 600;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Task<CallAnswer>> answers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> unfinished = [];
    private readonly Queue<string> order = new();

    /// <summary>The answer of a key; made where there is none, and again where making it failed.</summary>
    /// <param name="key">What is asked.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="make">Begins to work it out.</param>
    /// <param name="answer">The answer; null where it would have to be made and the person has too much begun.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetOrAdd(
        string key,
        int person,
        Func<Task<CallAnswer>> make,
        [NotNullWhen(true)] out Task<CallAnswer>? answer
    )
    {
        lock (gate)
        {
            if (answers.TryGetValue(key, out var kept) && !kept.IsFaulted && !kept.IsCanceled)
            {
                answer = kept;
                return true;
            }

            if (unfinished.GetValueOrDefault(person) >= MostUnfinished)
            {
                answer = null;
                return false;
            }

            if (kept is null)
            {
                order.Enqueue(key);
            }

            while (order.Count > Most)
            {
                answers.Remove(order.Dequeue());
            }

            unfinished[person] = unfinished.GetValueOrDefault(person) + 1;
            answer = answers[key] = CountAsync(person, make());
            return true;
        }
    }

    private async Task<CallAnswer> CountAsync(int person, Task<CallAnswer> making)
    {
        try
        {
            return await making;
        }
        finally
        {
            lock (gate)
            {
                unfinished[person]--;
            }
        }
    }
}
