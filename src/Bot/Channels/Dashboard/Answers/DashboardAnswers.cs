using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Configuration;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Channels.Dashboard.Answers;

/// <summary>
/// Answers the calls of dashboards by the way of every question, from the call on: the same checks, functions and words, so
/// that a figure is the chat's. What was answered is kept until the book or the day changes, for all who see the same.
/// </summary>
internal sealed class DashboardAnswers(RevBotServices house, TurnSettings settings, ILogger<DashboardAnswers> logger)
    : IDisposable
{
    private const string Late = "This takes longer than usual; it will be here when the page is loaded again.";

    // For how long an answer is kept that looks at RevBot's own state, which changes while the book stays.
    private const int MinutesOfState = 5;

    // Speak to the viewer where the one card is their own.
    private static readonly string[] Personal = [FunctionName.GetScorecards];

    // Tell an age, which grows while the book stays.
    private static readonly string[] Ageing = [FunctionName.GetDataFreshness];

    private readonly ConditionalWeakTable<DealBook, KeptAnswers> kept = [];
    private readonly SemaphoreSlim working = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>The answer of a function for a page; never fails: what goes wrong is a sentence.</summary>
    /// <param name="viewer">Who looks, and what they may see.</param>
    /// <param name="function">Its name.</param>
    /// <param name="query">The page's period and deals, of which it gets what it takes.</param>
    /// <param name="cancellation">Ends the wait; what is being worked out is finished for others.</param>
    public async Task<CallAnswer> GetAsync(
        DashboardViewer viewer,
        string function,
        DashboardQuery query,
        CancellationToken cancellation
    )
    {
        try
        {
            var call = CallOf(function, query);
            var key = KeyOf(viewer, call);
            return await kept.GetOrCreateValue(viewer.Deals)
                .GetOrAdd(key, () => Task.Run(() => AnswerAsync(viewer.View, call), CancellationToken.None))
                .WaitAsync(settings.TimeLimit, cancellation);
        }
        catch (TimeoutException)
        {
            return CallAnswer.None(Late);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it is, the page's other blocks are still worth reading.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            var reference = ReferenceOf(problem);
            Log.BlockFailed(logger, function, reference, problem);
            return CallAnswer.None(
                $"This could not be worked out; reload the page, or give your administrator the reference {reference}."
            );
        }
    }

    public void Dispose() => working.Dispose();

    private async Task<CallAnswer> AnswerAsync(ScopedBook view, FunctionCall call)
    {
        await working.WaitAsync(CancellationToken.None);
        try
        {
            var made = await house.Answers.RunAsync(view, [call], house.Clock.Machine, CancellationToken.None);
            return new(
                (SkillResult)made.Calls[0].Result,
                made.Answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                made.Answer.Trust
            );
        }
        catch (SkillInputException problem)
        {
            return CallAnswer.None(problem.Message);
        }
        finally
        {
            working.Release();
        }
    }

    // The arguments that most functions share; what a function does not take is not said to it.
    private FunctionCall CallOf(string function, DashboardQuery query)
    {
        var taken = SkillOf(function)
            .ArgumentsType.GetProperties()
            .Select(property => property.Name)
            .ToHashSet(StringComparer.Ordinal);
        var arguments = new Dictionary<string, object>(StringComparer.Ordinal);
        if (query.Period is { } period && taken.Contains("Period"))
        {
            arguments["period"] = period;
        }

        if (query.Filter is { } filter && taken.Contains("Filter"))
        {
            arguments["filter"] = filter;
        }

        return new(function, JsonSerializer.SerializeToElement(arguments, SkillJson.Options));
    }

    private string KeyOf(DashboardViewer viewer, FunctionCall call)
    {
        var (view, skill) = (viewer.View, SkillOf(call.Function));
        var readsState = skill.ReadsUsage || skill.ReadsSubscriptions;
        var isPersonal = readsState || Personal.Contains(call.Function, StringComparer.Ordinal);
        var minutes =
            readsState ? MinutesOfState
            : Ageing.Contains(call.Function, StringComparer.Ordinal) ? 1
            : (int?)null;
        var person = isPersonal ? view.Scope.Viewer.Id : (int?)null;
        var span = house.Clock.Machine.ToUnixTimeSeconds() / (NodaConstants.SecondsPerMinute * minutes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{view.Scope.Key}|{person}|{Dates.Iso(view.Today)}|{span}|{call.Line}"
        );
    }

    private ISkill SkillOf(string function) =>
        house.Kernel.Skills.FirstOrDefault(skill => string.Equals(skill.Name, function, StringComparison.Ordinal))
        ?? throw InvalidCallException.NoFunction(function);

    private static string ReferenceOf(Exception problem) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{problem.GetType().FullName}: {problem.Message}")).AsSpan(0, 4)
        );
}
