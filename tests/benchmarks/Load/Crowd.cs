using System.Collections.Concurrent;
using System.Diagnostics;

namespace RevBot.Benchmarks.Load;

/// <summary>
/// People who talk with the bot: each says something, reads the answer, thinks, and says the next thing. One message in five
/// does not wait for the answer to the one before. What the bot does not acknowledge is sent again, as platforms do.
/// </summary>
internal sealed class Crowd : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient client;
    private readonly (IPlatform Teams, IPlatform Slack) platforms;
    private readonly ConcurrentDictionary<string, Said> said = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Reply> replies = new();
    private int answered;

    public Crowd(Uri bot, IPlatform teams, IPlatform slack)
    {
        client = new() { BaseAddress = bot, Timeout = TimeSpan.FromSeconds(30) };
        platforms = (teams, slack);
        teams.Heard = slack.Heard = Hear;
    }

    /// <summary>What was said.</summary>
    public IReadOnlyCollection<Said> All => [.. said.Values];

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<Reply> Replies => [.. replies];

    /// <summary>How many messages have been answered.</summary>
    public int Answered => Volatile.Read(ref answered);

    /// <summary>Says something and waits for the answer.</summary>
    public async Task AskAsync(Message message) =>
        await (await SayAsync(message, isAhead: false)).Answer.Task.WaitAsync(Patience);

    /// <summary>Talks until all of a talk is answered.</summary>
    /// <param name="messages">Of one talk, in order.</param>
    /// <param name="think">How long the person thinks on average.</param>
    public async Task TalkAsync(IReadOnlyList<Message> messages, TimeSpan think)
    {
        Said? last = null;
        foreach (var message in messages)
        {
            var isAhead = message.Place % 5 == 4;
            if (!isAhead)
            {
                await (last?.Answer.Task.WaitAsync(Patience) ?? Task.CompletedTask);
                await Task.Delay(think * Thought(message));
            }

            last = await SayAsync(message, isAhead);
        }

        await last!.Answer.Task.WaitAsync(Patience);
    }

    public void Dispose() => client.Dispose();

    // Exponential, as people who do not know of each other; by irrational steps instead of luck, so the same in every run.
    private static double Thought(Message message) =>
        -Math.Log(1 - (((message.Talk.Number * 0.6180339887498949) + (message.Place * 0.4142135623730950)) % 1));

    private async Task<Said> SayAsync(Message message, bool isAhead)
    {
        var saying = new Said(message, Stopwatch.GetTimestamp(), isAhead);
        said[message.Id] = saying;
        var platform = message.Talk.IsTeams ? platforms.Teams : platforms.Slack;
        while (!await IsAcknowledgedAsync(platform, message))
        {
            await Task.Delay(BeforeAgain);
        }

        return saying;
    }

    private async Task<bool> IsAcknowledgedAsync(IPlatform platform, Message message)
    {
        try
        {
            using var request = platform.Request(message);
            using var response = await client.SendAsync(request);
            return response.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return false; // The bot is away.
        }
    }

    private void Hear(Reply reply)
    {
        replies.Enqueue(reply);
        if (said.TryGetValue(reply.Answers, out var saying) && saying.Answer.TrySetResult(reply.At))
        {
            Interlocked.Increment(ref answered);
        }
    }

    /// <summary>Something that was said.</summary>
    /// <param name="Message">What.</param>
    /// <param name="At">When, by the stopwatch.</param>
    /// <param name="IsAhead">Without waiting for the answer to the one before.</param>
    internal sealed record Said(Message Message, long At, bool IsAhead)
    {
        /// <summary>When its first reply had come, by the stopwatch.</summary>
        public TaskCompletionSource<long> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
