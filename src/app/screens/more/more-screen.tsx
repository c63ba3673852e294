import { yearOf } from "../../../domain/day.ts";
import { AppBar } from "../../components/app-bar.tsx";
import { Group } from "../../components/group.tsx";
import { ItemRow } from "../../components/item-row.tsx";
import { useAccount } from "../../hooks/use-account.ts";
import { useLive } from "../../hooks/use-live.ts";
import { useOutbox } from "../../hooks/use-outbox.ts";
import { usePage } from "../../hooks/use-page.ts";
import { useServices } from "../../hooks/use-services.ts";
import { agenciesVi } from "../../vi/agencies.ts";
import { assignmentVi } from "../../vi/assignment.ts";
import { coverageVi } from "../../vi/coverage.ts";
import { difficultyVi } from "../../vi/difficulty.ts";
import { documentsVi } from "../../vi/documents.ts";
import { exemplarVi } from "../../vi/exemplar.ts";
import { feedbackVi } from "../../vi/feedback.ts";
import { fundingVi } from "../../vi/funding.ts";
import { helpVi } from "../../vi/help.ts";
import { materialsVi } from "../../vi/materials.ts";
import { noticeLinkVi } from "../../vi/notice-link.ts";
import { noticesVi } from "../../vi/notices.ts";
import { pastDaysVi } from "../../vi/past-days.ts";
import { photoVi } from "../../vi/photo.ts";
import { placeMapVi } from "../../vi/place-map.ts";
import { placesVi } from "../../vi/places.ts";
import { portalNewsVi } from "../../vi/portal-news.ts";
import { postingVi } from "../../vi/posting.ts";
import { receiptsVi } from "../../vi/receipts.ts";
import { reportsVi } from "../../vi/reports.ts";
import { reviewFiguresVi } from "../../vi/review-figures.ts";
import { moreVi } from "../../vi/settings.ts";
import { unitTaskVi } from "../../vi/unit-task.ts";
import { OutreachRows } from "../broadcast/outreach-rows.tsx";
import { dialled } from "../dialled.ts";
import { OfficerTabs } from "../officer-tabs.tsx";
import { OutboxChip } from "../outbox-chip.tsx";
import { TargetsRow } from "../targets/targets-row.tsx";

/** `/them`: everything else that exists. */
export const MoreScreen = () => {
  const { diary, notices } = useServices();
  const { supervisor, unit, user } = useAccount();
  const outbox = useOutbox();
  const inForce = useLive(() => diary.planInForce(), [diary]);
  const unread = useLive(() => notices.unread(), [notices]);
  usePage(moreVi.title);

  return (
    <div class="screen">
      <AppBar title={moreVi.title}>
        <OutboxChip />
      </AppBar>
      <main>
        <Group>
          <ItemRow
            title={noticeLinkVi.title}
            meta={noticesVi.meta(unread ?? 0)}
            icon="bell"
            href="/thong-bao"
          />
          <ItemRow
            title={moreVi.outbox}
            meta={moreVi.outboxMeta(outbox?.items ?? 0)}
            icon="device-mobile"
            href="/hop-cho-gui"
          />
          <ItemRow title={receiptsVi.title} meta={receiptsVi.meta} icon="check" href="/bien-nhan" />
          <TargetsRow />
          <ItemRow
            title={reviewFiguresVi.own.title}
            meta={reviewFiguresVi.own.meta}
            icon="chart-bar"
            href="/ket-qua-duyet"
          />
          <ItemRow
            title={moreVi.plan(inForce?.plan.year ?? yearOf(diary.today()))}
            meta={moreVi.planMeta}
            icon="list-checks"
            href="/ke-hoach"
          />
          {unit.level === "agency" && (
            <ItemRow
              title={agenciesVi.concerns.title}
              meta={agenciesVi.concerns.meta}
              icon="users-three"
              href="/lien-quan"
            />
          )}
          <ItemRow title={materialsVi.title} meta={materialsVi.meta} icon="books" href="/tai-lieu" />
          {user.role === "leader" && (
            <ItemRow title={reportsVi.title} meta={reportsVi.meta} icon="file-text" href="/bao-cao" />
          )}
          <ItemRow
            title={photoVi.byCode.title}
            meta={photoVi.byCode.meta}
            icon="magnifying-glass"
            href="/ma"
          />
        </Group>
        <Group heading={moreVi.registers}>
          <ItemRow title={unitTaskVi.title} meta={unitTaskVi.meta} icon="list-checks" href="/viec-rieng" />
          <ItemRow
            title={assignmentVi.title}
            meta={assignmentVi.meta}
            icon="user-circle"
            href="/viec-rieng/phan-cong"
          />
          <OutreachRows />
          <ItemRow title={postingVi.title} meta={postingVi.meta} icon="push-pin" href="/niem-yet" />
          <ItemRow title={documentsVi.title} meta={documentsVi.meta} icon="file-text" href="/van-ban" />
          <ItemRow title={fundingVi.title} meta={fundingVi.meta} icon="notebook" href="/kinh-phi" />
          <ItemRow
            title={portalNewsVi.title}
            meta={portalNewsVi.meta}
            icon="paper-plane-tilt"
            href="/tin-cong"
          />
          <ItemRow title={difficultyVi.title} meta={difficultyVi.meta} icon="warning" href="/kho-khan" />
          <ItemRow title={feedbackVi.title} meta={feedbackVi.meta} icon="users-three" href="/phan-anh" />
          <ItemRow title={placesVi.title} meta={placesVi.meta} icon="map-pin" href="/dia-diem" />
          {user.role === "officer" && (
            <ItemRow title={pastDaysVi.title} meta={pastDaysVi.meta} icon="keyboard" href="/ghi-so-cu" />
          )}
          <ItemRow title={coverageVi.title} meta={coverageVi.meta} icon="grid-nine" href="/do-phu" />
          <ItemRow title={placeMapVi.title} meta={placeMapVi.meta} icon="map-pin" href="/ban-do" />
          <ItemRow title={exemplarVi.title} meta={exemplarVi.meta} icon="seal-check" href="/guong" />
        </Group>
        <div class="sec" />
        <Group>
          <ItemRow title={moreVi.settings} meta={moreVi.settingsMeta} icon="gear-six" href="/cai-dat" />
          <ItemRow title={helpVi.title} meta={helpVi.meta} icon="info" href="/huong-dan" />
          {supervisor?.phone && (
            <ItemRow
              title={moreVi.call(supervisor.officeShort ?? supervisor.office ?? "")}
              meta={moreVi.callMeta}
              icon="phone"
              href={`tel:${dialled(supervisor.phone)}`}
            />
          )}
        </Group>
      </main>
      <OfficerTabs current="more" />
    </div>
  );
};
