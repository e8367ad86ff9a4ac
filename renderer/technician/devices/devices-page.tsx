import { useOverview } from '../overview.ts';
import { DeviceCard } from './device-card.tsx';
import { FaultPareto } from './fault-pareto.tsx';
import { PaperCard } from './paper-card.tsx';
import { TimelineChart } from './timeline-chart.tsx';

/** Geräte: each device, its day, what fails most, and the paper. */
export function DevicesPage() {
  const { devices } = useOverview();
  return (
    <>
      <div className="panels">
        {devices.map((device) => (
          <DeviceCard key={device.kind} device={device} />
        ))}
        <PaperCard />
      </div>
      <TimelineChart />
      <FaultPareto />
    </>
  );
}
